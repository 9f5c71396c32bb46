package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// One specialist at work: takes the escalations of the own team, keeps people posted, resolves.
final class SimulatedSpecialist implements Runnable {

    private static final long NOTHING_TO_DO_MILLIS = 400;

    private final String name;
    private final Surroundings around;
    private final EscalationDesk desk;

    SimulatedSpecialist(String name, Surroundings around) {
        this.name = name;
        this.around = around;
        this.desk =
                new EscalationDesk(
                        name, around.rest(), around.signIn(), around.platform().escalation());
    }

    @Override
    public void run() {
        while (!around.ended().getAsBoolean()) {
            try {
                if (workOnOpenOnes() == 0) {
                    TimeUnit.MILLISECONDS.sleep(NOTHING_TO_DO_MILLIS);
                }
            } catch (IOException e) {
                around.tally().trouble(name + " had no answer: " + e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int workOnOpenOnes() throws IOException, InterruptedException {
        Rest.Answer open = desk.inState("OPEN");
        if (!open.succeeded()) {
            around.tally().trouble(name + " could not list escalations: " + open.summary());
            return 0;
        }
        int worked = 0;
        for (JsonNode escalation : open.body().path("items")) {
            if (resolve(escalation.path("escalationId").asText())) {
                worked++;
            }
        }
        return worked;
    }

    private boolean resolve(String id) throws IOException, InterruptedException {
        if (!done(desk.acknowledge(id)) || !done(desk.investigate(id))) {
            return false;
        }
        Rest.Answer view = desk.look(id);
        if (view.succeeded() && done(desk.resolve(id, EscalationDesk.resolutionOf(view.body())))) {
            around.tally().resolutions.increment();
            return true;
        }
        return false;
    }

    /// Another specialist of the team may be faster: that is a conflict, and no trouble.
    private boolean done(Rest.Answer step) {
        if (!step.succeeded() && step.status() != 409) {
            around.tally().trouble(name + " could not work on an escalation: " + step.summary());
        }
        return step.succeeded();
    }
}
