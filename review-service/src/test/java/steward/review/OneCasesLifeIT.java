package steward.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class OneCasesLifeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @Test
    void aReportedCaseIsClaimedDecidedCarriedOutAndEveryoneToldOnceAndOnlyThen() {
        // Given
        CaseFixtures spam = CaseFixtures.germanSpam("life").as("spam", Severity.S3);
        platform.topic(Topics.cases("emea"))
                .send(
                        List.of(
                                spam.opened(),
                                spam.reported(2, "person-2", "spam", null),
                                spam.reported(3, "person-1", "spam", null)));
        Response claim = claimed("dieter");

        // When
        Response decision =
                given().auth()
                        .oauth2(platform.token("dieter"))
                        .contentType("application/json")
                        .header("Idempotency-Key", "life-1")
                        .body(violation(claim))
                        .post("/v1/cases/{id}/decisions", spam.caseId().value());

        // Then
        assertThat(decision.statusCode()).as(decision.asString()).isEqualTo(201);
        Event<DecisionFact> recorded = only(Topics.DECISIONS, DecisionFact.class, spam);
        assertThat(recorded.data()).isInstanceOf(DecisionRecorded.class);
        EnforcementRequested requested =
                (EnforcementRequested)
                        only(Topics.ENFORCEMENTS, EnforcementFact.class, spam).data();
        assertThat(messages(spam)).isEmpty();

        platform.topic(Topics.CONFIRMATIONS)
                .send(List.of(confirmed(requested), confirmed(requested)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(messages(spam)).filteredOn(ReplyQueued.class::isInstance).hasSize(2);
                    assertThat(messages(spam))
                            .filteredOn(StatementOfReasonsIssued.class::isInstance)
                            .hasSize(1);
                });
    }

    private Response claimed(String person) {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                given().auth()
                                        .oauth2(platform.token(person))
                                        .contentType("application/json")
                                        .body("{}")
                                        .post("/v1/claims"),
                        answer -> answer.statusCode() == 201);
    }

    private static Map<String, Object> violation(Response claim) {
        return Map.of(
                "fencingToken",
                claim.path("fencingToken"),
                "outcome",
                "VIOLATION",
                "clause",
                Map.of("clause", "CS-SPAM-1", "version", "1.0.0"),
                "actions",
                List.of(Map.of("type", "remove_content", "target", "CONTENT")),
                "rationale",
                "the same offer again and again");
    }

    private static Event<ConfirmationFact> confirmed(EnforcementRequested requested) {
        return new Event<>(
                new EventId("confirmed-" + requested.enforcementId()),
                "/steward/report-intake/test",
                CaseFixtures.NOON,
                requested.subject().key(),
                0,
                null,
                new EnforcementConfirmed(
                        requested.enforcementId(),
                        requested.decisionId(),
                        requested.client(),
                        CaseFixtures.NOON));
    }

    private <F extends steward.contracts.event.Fact> Event<F> only(
            String topic, Class<F> family, CaseFixtures of) {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                platform.topic(topic).read(family).stream()
                                        .filter(event ->
                                                event.subject().equals(of.key().subject().key()))
                                        .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<MessageFact> messages(CaseFixtures of) {
        return platform.topic(Topics.MESSAGES).read(MessageFact.class).stream()
                .map(Event::data)
                .filter(fact -> fact.caseId().equals(of.caseId()))
                .toList();
    }
}
