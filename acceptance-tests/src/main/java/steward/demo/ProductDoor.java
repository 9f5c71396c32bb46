package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import steward.demo.input.GeneratedReport;

/// What a product system can ask intake for, with that system's own token.
public final class ProductDoor {

    private final String client;
    private final Rest rest;
    private final SignIn signIn;
    private final URI intake;

    public ProductDoor(String client, Rest rest, SignIn signIn, URI intake) {
        this.client = client;
        this.rest = rest;
        this.signIn = signIn;
        this.intake = intake;
    }

    public Rest.Answer report(GeneratedReport report) throws IOException, InterruptedException {
        return rest.postJson(
                intake.resolve("/v1/reports"),
                signIn.tokenOf(client),
                report.body(),
                Map.of("Idempotency-Key", report.idempotencyKey()));
    }

    public Rest.Answer submission(String id) throws IOException, InterruptedException {
        return rest.get(intake.resolve("/v1/submissions/" + id), signIn.tokenOf(client));
    }

    /// What waits for this client after a cursor; empty for all of it.
    public Rest.Answer feed(String after) throws IOException, InterruptedException {
        return rest.get(
                intake.resolve(
                        "/v1/feed?wait=1&limit=200" + (after.isEmpty() ? "" : "&after=" + after)),
                signIn.tokenOf(client));
    }

    /// Says what became of a request.
    ///
    /// @param enforcement as the feed gives it
    public Rest.Answer confirm(JsonNode enforcement) throws IOException, InterruptedException {
        String id = enforcement.path("enforcementId").asText();
        return post("/v1/enforcements/" + id + "/outcome", outcomeOf(enforcement));
    }

    public Rest.Answer delivered(String messageId) throws IOException, InterruptedException {
        return post("/v1/messages/" + messageId + "/delivered", Map.of());
    }

    /// A page of messages at once.
    public Rest.Answer delivered(List<String> messageIds) throws IOException, InterruptedException {
        return post("/v1/messages/delivered", Map.of("messageIds", messageIds));
    }

    /// Three in a hundred find nothing left to act on, two in a hundred fail: as the subject decides.
    private static Map<String, Object> outcomeOf(JsonNode enforcement) {
        int share = Math.floorMod(enforcement.at("/subject/id").asText().hashCode(), 100);
        if (share < 3) {
            return Map.of("outcome", "MOOT", "reason", "already_gone");
        }
        return share < 5
                ? Map.of("outcome", "FAILED", "reason", "not_supported")
                : Map.of("outcome", "APPLIED");
    }

    private Rest.Answer post(String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        return rest.post(intake.resolve(path), signIn.tokenOf(client), body);
    }
}
