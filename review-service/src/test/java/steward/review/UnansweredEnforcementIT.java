package steward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.EventId;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// A product system that does not answer is asked again, some times.
@QuarkusTest
@TestProfile(DemandingDesk.class)
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "review"))
class UnansweredEnforcementIT {

    @SuppressWarnings("NullAway.Init") // the test resource injects it
    TestPlatform platform;

    @Test
    void itIsAskedAgainUnderTheSameIdThenStuckAndSettledByALateAnswer() {
        // Given
        Desk desk = new Desk(platform);
        CaseFixtures spam = CaseFixtures.germanSpam("unanswered").as("spam", Severity.S3);
        desk.topic(Topics.cases("emea")).send(List.of(spam.opened()));
        String token = Desk.token(desk.claim("dieter", spam));

        // When
        decide(desk, spam, token);

        // Then
        List<EnforcementRequested> asked =
                desk.said(Topics.ENFORCEMENTS, EnforcementFact.class, spam, 3).stream()
                        .map(EnforcementRequested.class::cast)
                        .toList();
        assertThat(asked).extracting(EnforcementRequested::attempt).containsExactly(1, 2, 3);
        assertThat(asked)
                .extracting(EnforcementRequested::enforcementId)
                .containsOnly(asked.getFirst().enforcementId());
        assertThat(asked.getLast().action()).isEqualTo(asked.getFirst().action());
        String id = asked.getFirst().enforcementId().value();
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(stuck(desk, "lead-emea")).contains(id);
                    assertThat(stuck(desk, "operator")).contains(id);
                });
        assertThat(stuck(desk, "lead-apac")).doesNotContain(id);
        desk.as("dieter").get("/v1/enforcements?state=stuck").then().statusCode(403);
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() ->
                        assertThat(metrics())
                                .contains("steward_enforcements_stuck{region=\"emea\"} 1.0")
                                .contains("steward_enforcements_unconfirmed{region=\"emea\"}")
                                .contains("steward_deadlines_missed{region=\"apac\"}"));

        // When
        desk.topic(Topics.CONFIRMATIONS).send(List.of(confirmed(asked.getFirst())));

        // Then
        await().atMost(Desk.PATIENCE)
                .untilAsserted(() -> assertThat(stuck(desk, "lead-emea")).doesNotContain(id));
        assertThat(desk.said(Topics.ENFORCEMENTS, EnforcementFact.class, spam)).hasSize(3);
    }

    private static void decide(Desk desk, CaseFixtures spam, String token) {
        Response decision =
                desk.as("dieter")
                        .body(
                                Map.of(
                                        "fencingToken",
                                        token,
                                        "outcome",
                                        "VIOLATION",
                                        "clause",
                                        Map.of("clause", "CS-SPAM-1", "version", "1.0.0"),
                                        "actions",
                                        List.of(
                                                Map.of(
                                                        "type",
                                                        "remove_content",
                                                        "target",
                                                        "CONTENT")),
                                        "rationale",
                                        "the same offer again and again"))
                        .post("/v1/cases/{id}/decisions", spam.caseId().value());
        assertThat(decision.statusCode()).as(decision.asString()).isEqualTo(201);
    }

    private static List<String> stuck(Desk desk, String person) {
        return desk.as(person)
                .get("/v1/enforcements?state=stuck")
                .jsonPath()
                .getList("enforcements.enforcementId", String.class);
    }

    private static String metrics() {
        return io.restassured.RestAssured.get("/q/metrics").asString();
    }

    private static Event<EnforcementConfirmed> confirmed(EnforcementRequested requested) {
        return new Event<>(
                new EventId("late-" + requested.enforcementId().value()),
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
}
