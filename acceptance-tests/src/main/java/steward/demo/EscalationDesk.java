package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steward.contracts.decision.Outcome;

/// What a specialist can ask escalation for, with that specialist's own token.
public final class EscalationDesk {

    private final String person;
    private final Rest rest;
    private final SignIn signIn;
    private final URI escalations;

    public EscalationDesk(String person, Rest rest, SignIn signIn, URI escalation) {
        this.person = person;
        this.rest = rest;
        this.signIn = signIn;
        this.escalations = escalation.resolve("/v1/escalations");
    }

    /// Those of the own team that wait in a state, what is due first comes first.
    public Rest.Answer inState(String state) throws IOException, InterruptedException {
        return rest.get(
                URI.create(escalations + "?state=" + state + "&limit=50"), signIn.tokenOf(person));
    }

    public Rest.Answer look(String id) throws IOException, InterruptedException {
        return rest.get(URI.create(escalations + "/" + id), signIn.tokenOf(person));
    }

    public Rest.Answer acknowledge(String id) throws IOException, InterruptedException {
        return step(id, "/acknowledgement", Map.of());
    }

    public Rest.Answer investigate(String id) throws IOException, InterruptedException {
        return step(
                id,
                "/updates",
                Map.of("state", "INVESTIGATING", "note", "Looking into the evidence."));
    }

    public Rest.Answer resolve(String id, Map<String, Object> resolution)
            throws IOException, InterruptedException {
        return step(id, "/resolution", resolution);
    }

    /// What the team answers: in seven of ten cases a violation, as the subject decides.
    ///
    /// @param escalation as {@link #look} shows it
    public static Map<String, Object> resolutionOf(JsonNode escalation) {
        Map<String, Object> body = new HashMap<>();
        JsonNode clauses = escalation.path("clauses");
        boolean violation =
                !clauses.isEmpty()
                        && Math.floorMod(escalation.at("/content/id").asText().hashCode(), 10) < 7;
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

    private Rest.Answer step(String id, String step, Map<String, Object> body)
            throws IOException, InterruptedException {
        return rest.post(URI.create(escalations + "/" + id + step), signIn.tokenOf(person), body);
    }
}
