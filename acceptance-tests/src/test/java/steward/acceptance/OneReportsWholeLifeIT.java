package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.confirmedChildSafetyReport;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.violation;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;

/// Each test works in markets and with people of its own, so that they run in any order on one platform.
@ExtendWith(StartedPlatform.class)
class OneReportsWholeLifeIT {

    private final Steward steward;
    private final WorkFixtures work;

    OneReportsWholeLifeIT(Steward steward) {
        this.steward = steward;
        this.work = new WorkFixtures(steward);
    }

    @Test
    void aReportReachesADecisionAndItsSenderAnAnswerOnceTheProductConfirmed() throws Exception {
        // Given
        String submission =
                steward.accepted("social-app", reportBy("mia", "post-life", "NL", "harassment"));
        JsonNode claim = work.claimed("dieter", "post-life");
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
        JsonNode enforcement = work.enforcementOf("social-app", "post-life");
        assertThat(messagesTo("social-app", "mia")).isEmpty();
        work.confirm("social-app", enforcement);
        eventually(() -> {
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
        JsonNode escalation = work.escalationOf("child-safety-1", submission);
        assertThat(escalation.path("severity").asText()).isEqualTo("S0");

        // When
        work.resolve("child-safety-1", escalation);

        // Then
        eventually(() -> {
            assertThat(steward.submission("social-app", submission).path("status").asText())
                    .isEqualTo("DECIDED");
            assertThat(messagesTo("social-app", "hotline"))
                    .filteredOn(message ->
                            message.toString().contains(escalation.path("caseId").asText()))
                    .hasSize(1);
        });
    }

    @Test
    void whatIsConfirmedAfterItWasDecidedReachesSpecialistsWithoutWaiting() throws Exception {
        // Given
        String claimedOnly =
                steward.accepted("social-app", reportBy("eva", "post-late", "AT", "harassment"));
        assertThat(
                        steward.decide("dieter", work.claimed("dieter", "post-late"), noViolation())
                                .status())
                .isEqualTo(201);
        eventually(() ->
                assertThat(steward.submission("social-app", claimedOnly).path("status").asText())
                        .isEqualTo("DECIDED"));

        // When
        String confirmed =
                steward.accepted("social-app", confirmedChildSafetyReport("post-late", "AT"));

        // Then
        JsonNode escalation = work.escalationOf("child-safety-1", confirmed);
        work.resolve("child-safety-1", escalation);
        eventually(() ->
                assertThat(steward.submission("social-app", confirmed).path("status").asText())
                        .isEqualTo("DECIDED"));
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
                        steward.decide(
                                        "farid",
                                        work.claimed("farid", "post-two-laws"),
                                        noViolation())
                                .status())
                .isEqualTo(201);
        assertThat(
                        steward.decide(
                                        "haruka",
                                        work.claimed("haruka", "post-two-laws"),
                                        noViolation())
                                .status())
                .isEqualTo(201);

        // Then
        eventually(() -> {
            JsonNode one = steward.submission("social-app", egyptian);
            JsonNode other = steward.submission("social-app", australian);
            assertThat(List.of(one.path("status").asText(), other.path("status").asText()))
                    .containsOnly("DECIDED");
            assertThat(one.path("caseId").asText()).isNotEqualTo(other.path("caseId").asText());
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
        JsonNode claim = work.claimed("camille", "post-twice");
        assertThat(claim.path("case").path("reports")).hasSize(1);
        assertThat(steward.decide("camille", claim, noViolation()).status()).isEqualTo(201);
        eventually(() -> assertThat(messagesTo("social-app", "noa")).hasSize(1));
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
}
