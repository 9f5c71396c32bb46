package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.acceptance.ReportFixtures.noViolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ThrowingRunnable;
import steward.demo.Rest;

/// What people and products of a test do as soon as there is something to do.
public final class WorkFixtures {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Steward steward;

    public WorkFixtures(Steward steward) {
        this.steward = steward;
    }

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    /// The moderator's claim, once it is of the case about this post.
    public JsonNode claimed(String moderator, String post) {
        AtomicReference<JsonNode> claim = new AtomicReference<>();
        eventually(() -> {
            Rest.Answer answer = steward.claim(moderator);
            assertThat(answer.status()).as(answer.summary()).isEqualTo(201);
            assertThat(answer.body().at("/case/content/id").asText()).isEqualTo(post);
            claim.set(answer.body());
        });
        return claim.get();
    }

    /// What the product is asked to do about this post, once it is asked.
    public JsonNode enforcementOf(String product, String post) {
        AtomicReference<JsonNode> asked = new AtomicReference<>();
        eventually(() -> {
            steward.feed(product)
                    .forEach(item -> {
                        if (item.has("enforcement") && item.toString().contains(post)) {
                            asked.set(item.path("enforcement"));
                        }
                    });
            assertThat(asked.get()).isNotNull();
        });
        return asked.get();
    }

    /// The product says that it did what it was asked to.
    public void confirm(String product, JsonNode enforcement)
            throws IOException, InterruptedException {
        String path = "/v1/enforcements/" + enforcement.path("enforcementId").asText() + "/outcome";
        Rest.Answer answer =
                steward.post(
                        product, steward.address().intake(), path, Map.of("outcome", "APPLIED"));
        assertThat(answer.succeeded()).as(answer.summary()).isTrue();
    }

    /// The open escalation of the case of a submission, as the specialist lists it, once it is there.
    public JsonNode escalationOf(String specialist, String submission) {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        eventually(() -> {
            JsonNode caseId = steward.submission("social-app", submission).path("caseId");
            steward.get(
                            specialist,
                            steward.address().escalation(),
                            "/v1/escalations?state=OPEN&limit=100")
                    .body()
                    .path("items")
                    .forEach(item -> {
                        if (item.path("caseId").equals(caseId)) {
                            found.set(item);
                        }
                    });
            assertThat(found.get()).isNotNull();
        });
        return found.get();
    }

    /// The specialist takes the escalation, looks into it, and finds no violation.
    public void resolve(String specialist, JsonNode escalation)
            throws IOException, InterruptedException {
        step(specialist, escalation, "/acknowledgement", Map.of());
        step(
                specialist,
                escalation,
                "/updates",
                Map.of("state", "INVESTIGATING", "note", "Looking into it."));
        step(specialist, escalation, "/resolution", noViolation());
    }

    private void step(String specialist, JsonNode escalation, String step, Map<String, Object> body)
            throws IOException, InterruptedException {
        Rest.Answer answer =
                steward.post(
                        specialist,
                        steward.address().escalation(),
                        "/v1/escalations/" + escalation.path("escalationId").asText() + step,
                        body);
        assertThat(answer.succeeded()).as(answer.summary()).isTrue();
    }
}
