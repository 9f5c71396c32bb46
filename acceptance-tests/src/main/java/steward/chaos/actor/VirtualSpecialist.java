package steward.chaos.actor;

import com.fasterxml.jackson.databind.JsonNode;
import steward.chaos.actor.LoggedCalls.Ask;
import steward.chaos.actor.LoggedCalls.Outcome;
import steward.chaos.history.Operation;
import steward.demo.EscalationDesk;

/// A specialist who takes each escalation of the own team one step on, from wherever the last answer that arrived or was lost left it.
final class VirtualSpecialist implements Runnable {

    private static final long NOTHING_TO_DO_MILLIS = 3000;

    private final Scene scene;
    private final EscalationDesk desk;
    private final LoggedCalls calls;
    private long asked;

    VirtualSpecialist(String name, Scene scene) {
        this.scene = scene;
        this.desk =
                new EscalationDesk(
                        name, scene.rest(), scene.signIn(), scene.platform().escalation());
        this.calls = new LoggedCalls(name, scene);
    }

    @Override
    public void run() {
        scene.work(() -> {
            int worked = stepOn("OPEN") + stepOn("ACKNOWLEDGED") + stepOn("INVESTIGATING");
            return worked == 0 ? NOTHING_TO_DO_MILLIS : 0;
        });
    }

    private int stepOn(String state) throws InterruptedException {
        Outcome list =
                calls.once(
                        Ask.of(Operation.LIST_ESCALATIONS, state + asked++),
                        () -> desk.inState(state));
        int worked = 0;
        for (JsonNode escalation : list.body().path("items")) {
            String id = escalation.path("escalationId").asText();
            scene.sightings().saw(Sightings.Kind.ESCALATION, id, escalation.path("team").asText());
            worked += stepOn(id, state) ? 1 : 0;
        }
        return worked;
    }

    private boolean stepOn(String id, String state) throws InterruptedException {
        return switch (state) {
            case "OPEN" ->
                    calls.once(Ask.of(Operation.ACKNOWLEDGE, id), () -> desk.acknowledge(id))
                            .isOk();
            case "ACKNOWLEDGED" ->
                    calls.once(Ask.of(Operation.INVESTIGATE, id), () -> desk.investigate(id))
                            .isOk();
            case String investigating -> resolve(id);
        };
    }

    private boolean resolve(String id) throws InterruptedException {
        Outcome shown = calls.once(Ask.of(Operation.LOOK_AT_ESCALATION, id), () -> desk.look(id));
        return shown.isOk()
                && calls.once(
                                Ask.of(Operation.RESOLVE, id),
                                () -> desk.resolve(id, EscalationDesk.resolutionOf(shown.body())))
                        .isOk();
    }
}
