package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.violation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;

/// Each test works in markets and with people of its own, so that they run in any order on one platform.
@ExtendWith(StartedPlatform.class)
class OneReportsWholeLifeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Steward steward;

    OneReportsWholeLifeIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void aReportReachesADecisionAndItsSenderAnAnswerOnceTheProductConfirmed() throws Exception {
        // Given
        String submission =
                steward.accepted("social-app", reportBy("mia", "post-life", "NL", "harassment"));
        JsonNode claim = claimed("dieter", "post-life");
        JsonNode clause = claim.path("case").path("clauses").path(0);

        // When
        Rest.Answer decision =
                steward.decide(
                        "dieter",
                        claim,
                        violation(
                                clause.path("clause").asText(),
                                clause.path("version").asText(),
                                clause.path("actions").path(0).asText()));

        // Then
        assertThat(decision.status()).as(decision.summary()).isEqualTo(201);
        JsonNode enforcement =
                awaitFeed("social-app", "ENFORCEMENT", "post-life").path("enforcement");
        assertThat(messagesTo("social-app", "mia")).isEmpty();
        confirm("social-app", enforcement);
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(messagesTo("social-app", "mia")).hasSize(1);
                    assertThat(messagesTo("social-app", "author-of-post-life")).hasSize(1);
                    JsonNode status = steward.submission("social-app", submission);
                    assertThat(status.path("status").asText()).isEqualTo("DECIDED");
                    assertThat(status.path("outcome").asText()).isEqualTo("VIOLATION");
                });
    }

    @Test
    void aConfirmedChildSafetyReportReachesSpecialistsWithoutWaitingForAModerator()
            throws Exception {
        // When
        String submission =
                steward.accepted("social-app", confirmedChildSafetyReport("post-confirmed", "US"));

        // Then
        JsonNode escalation = awaitEscalation("child-safety-1", submission);
        assertThat(escalation.path("severity").asText()).isEqualTo("S0");

        // When
        String path = "/v1/escalations/" + escalation.path("escalationId").asText();
        assertThat(
                        steward.post(
                                        "child-safety-1",
                                        steward.address().escalation(),
                                        path + "/acknowledgement",
                                        Map.of())
                                .status())
                .isLessThan(300);
        assertThat(
                        steward.post(
                                        "child-safety-1",
                                        steward.address().escalation(),
                                        path + "/updates",
                                        Map.of(
                                                "state",
                                                "INVESTIGATING",
                                                "note",
                                                "Looking into it."))
                                .status())
                .isLessThan(300);
        Rest.Answer resolution =
                steward.post(
                        "child-safety-1",
                        steward.address().escalation(),
                        path + "/resolution",
                        noViolation());

        // Then
        assertThat(resolution.succeeded()).as(resolution.summary()).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(steward.submission("social-app", submission).path("status").asText())
                            .isEqualTo("DECIDED");
                    assertThat(messagesTo("social-app", "hotline"))
                            .filteredOn(message ->
                                    message.toString().contains(escalation.path("caseId").asText()))
                            .hasSize(1);
                });
    }

    @Test
    void onePostInTwoMarketsGetsTwoDecisions() throws Exception {
        // Given
        String egyptian =
                steward.accepted("social-app", reportBy("luc", "post-two-laws", "EG", "spam"));
        String australian =
                steward.accepted("social-app", reportBy("ken", "post-two-laws", "AU", "spam"));

        // When
        assertThat(
                        steward.decide("farid", claimed("farid", "post-two-laws"), noViolation())
                                .status())
                .isEqualTo(201);
        assertThat(
                        steward.decide("haruka", claimed("haruka", "post-two-laws"), noViolation())
                                .status())
                .isEqualTo(201);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    JsonNode one = steward.submission("social-app", egyptian);
                    JsonNode other = steward.submission("social-app", australian);
                    assertThat(List.of(one.path("status").asText(), other.path("status").asText()))
                            .containsOnly("DECIDED");
                    assertThat(one.path("caseId").asText())
                            .isNotEqualTo(other.path("caseId").asText());
                    assertThat(one.path("decisionId").asText())
                            .isNotEqualTo(other.path("decisionId").asText());
                });
    }

    @Test
    void aDuplicatePostChangesNothing() throws Exception {
        // Given
        Map<String, Object> report = reportBy("noa", "post-twice", "CA", "spam");
        Map<String, String> key = Map.of("Idempotency-Key", "key-of-noa");
        Rest.Answer first = steward.report("social-app", report, key);

        // When
        Rest.Answer second = steward.report("social-app", report, key);

        // Then
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body().path("submissionId")).isEqualTo(first.body().path("submissionId"));
        JsonNode claim = claimed("camille", "post-twice");
        assertThat(claim.path("case").path("reports")).hasSize(1);
        assertThat(steward.decide("camille", claim, noViolation()).status()).isEqualTo(201);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(messagesTo("social-app", "noa")).hasSize(1));
    }

    @Test
    void aKeyThatIsUsedAgainForAnotherReportIsRefusedWithTheReason() throws Exception {
        // Given
        Map<String, String> key = Map.of("Idempotency-Key", "key-of-two");
        assertThat(
                        steward.report(
                                        "social-app",
                                        reportBy("ida", "post-key-1", "PL", "spam"),
                                        key)
                                .status())
                .isEqualTo(202);

        // When
        Rest.Answer other =
                steward.report("social-app", reportBy("ida", "post-key-2", "PL", "spam"), key);

        // Then
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("errors").path(0).path("field").asText())
                .isEqualTo("Idempotency-Key");
    }

    private JsonNode claimed(String moderator, String post) {
        AtomicReference<JsonNode> claim = new AtomicReference<>();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    Rest.Answer answer = steward.claim(moderator);
                    assertThat(answer.status()).as(answer.summary()).isEqualTo(201);
                    assertThat(answer.body().at("/case/content/id").asText()).isEqualTo(post);
                    claim.set(answer.body());
                });
        return claim.get();
    }

    private JsonNode awaitEscalation(String specialist, String submission) {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    String caseId =
                            steward.submission("social-app", submission).path("caseId").asText();
                    Rest.Answer open =
                            steward.get(
                                    specialist,
                                    steward.address().escalation(),
                                    "/v1/escalations?state=OPEN&limit=100");
                    for (JsonNode item : open.body().path("items")) {
                        if (item.path("caseId").asText().equals(caseId)) {
                            found.set(item);
                        }
                    }
                    assertThat(found.get()).isNotNull();
                });
        return found.get();
    }

    private JsonNode awaitFeed(String product, String kind, String subject) {
        AtomicReference<JsonNode> found = new AtomicReference<>();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    steward.feed(product)
                            .forEach(item -> {
                                if (item.path("kind").asText().equals(kind)
                                        && item.toString().contains(subject)) {
                                    found.set(item);
                                }
                            });
                    assertThat(found.get()).isNotNull();
                });
        return found.get();
    }

    private List<JsonNode> messagesTo(String product, String recipient) throws Exception {
        List<JsonNode> messages = new ArrayList<>();
        steward.feed(product)
                .forEach(item -> {
                    if (item.path("message").path("recipientId").asText().equals(recipient)) {
                        messages.add(item);
                    }
                });
        return messages;
    }

    private void confirm(String product, JsonNode enforcement) throws Exception {
        String path = "/v1/enforcements/" + enforcement.path("enforcementId").asText() + "/outcome";
        Rest.Answer answer =
                steward.post(
                        product, steward.address().intake(), path, Map.of("outcome", "APPLIED"));
        assertThat(answer.succeeded()).as(answer.summary()).isTrue();
    }
}
