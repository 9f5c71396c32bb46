package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import steward.contracts.decision.Outcome;

/// One specialist at work: takes the escalations of the own team, keeps people posted, resolves.
final class SimulatedSpecialist implements Runnable {

    private static final long NOTHING_TO_DO_MILLIS = 400;

    private final String name;
    private final Surroundings around;
    private final URI escalations;

    SimulatedSpecialist(String name, Surroundings around) {
        this.name = name;
        this.around = around;
        this.escalations = around.platform().escalation().resolve("/v1/escalations");
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
        Rest.Answer open =
                around.rest()
                        .get(
                                URI.create(escalations + "?state=OPEN&limit=50"),
                                around.signIn().tokenOf(name));
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
        if (!step(id, "/acknowledgement", Map.of())) {
            return false;
        }
        if (!step(
                id,
                "/updates",
                Map.of("state", "INVESTIGATING", "note", "Looking into the evidence."))) {
            return false;
        }
        Rest.Answer view =
                around.rest()
                        .get(URI.create(escalations + "/" + id), around.signIn().tokenOf(name));
        if (view.succeeded() && step(id, "/resolution", resolutionOf(view.body()))) {
            around.tally().resolutions.increment();
            return true;
        }
        return false;
    }

    private static Map<String, Object> resolutionOf(JsonNode escalation) {
        Map<String, Object> body = new HashMap<>();
        JsonNode clauses = escalation.path("clauses");
        boolean violation =
                !clauses.isEmpty()
                        && Math.floorMod(escalation.path("caseId").asText().hashCode(), 10) < 7;
        body.put("outcome", violation ? Outcome.VIOLATION : Outcome.NO_VIOLATION);
        body.put("rationale", "As the team agreed.");
        if (violation) {
            JsonNode clause = clauses.get(0);
            body.put(
                    "clause",
                    Map.of(
                            "clause",
                            clause.path("clause").asText(),
                            "version",
                            clause.path("version").asText()));
            body.put("actions", contentActions(clause));
        }
        return body;
    }

    /// The first action on the content; an account may not be known.
    private static List<Map<String, Object>> contentActions(JsonNode clause) {
        for (JsonNode type : clause.path("actions")) {
            if (!type.asText().endsWith("_account")) {
                return List.of(Map.of("type", type.asText(), "target", "CONTENT"));
            }
        }
        return List.of();
    }

    /// Another specialist of the team may be faster: that is a conflict, and no trouble.
    private boolean step(String id, String step, Map<String, Object> body)
            throws IOException, InterruptedException {
        Rest.Answer answer =
                around.rest()
                        .post(
                                URI.create(escalations + "/" + id + step),
                                around.signIn().tokenOf(name),
                                body);
        if (!answer.succeeded() && answer.status() != 409) {
            around.tally().trouble(name + " could not work on an escalation: " + answer.summary());
        }
        return answer.succeeded();
    }
}
