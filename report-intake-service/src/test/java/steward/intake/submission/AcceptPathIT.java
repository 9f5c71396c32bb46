package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.intake.FaultyPlatform;
import steward.intake.IntakeDriver;
import steward.intake.TopicFixtures;
import steward.intake.hygiene.ReportFixtures;

/// A report is accepted while either store is up, and is one submission whatever happened.
@QuarkusTest
@QuarkusTestResource(value = FaultyPlatform.class, restrictToAnnotatedClass = true)
class AcceptPathIT {

    @SuppressWarnings("NullAway.Init") // injected
    FaultyPlatform platform;

    @SuppressWarnings("NullAway.Init") // before each
    private IntakeDriver intake;

    @BeforeEach
    void everythingIsUp() {
        intake = new IntakeDriver(platform::token);
        intake.registerClients();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(pathOf(UUID.randomUUID().toString())).isEqualTo("kafka"));
    }

    @AfterEach
    void everythingIsUpAgain() {
        platform.startDatabase();
        platform.startBroker();
    }

    @Test
    void withoutTheBrokerAReportIsCommittedAndForwardedOnceItIsBack() {
        // Given
        String text = UUID.randomUUID().toString();
        platform.stopBroker();

        // When
        Response first = post("k-" + text, text);
        Response second = post(null, text + "-2");
        Response again = post("k-" + text, text);
        platform.startBroker();

        // Then
        assertThat(List.of(first.statusCode(), second.statusCode(), again.statusCode()))
                .containsOnly(202);
        assertThat(first.time()).isLessThan(2000L);
        assertThat(again.jsonPath().getBoolean("duplicate")).isTrue();
        assertThat(again.jsonPath().getString("submissionId"))
                .isEqualTo(first.jsonPath().getString("submissionId"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(submissionsOf(text))
                                .extracting(event ->
                                        event.data() instanceof ReportReceived report
                                                ? report.submissionId().value()
                                                : "")
                                .containsExactly(
                                        first.jsonPath().getString("submissionId"),
                                        second.jsonPath().getString("submissionId")));
    }

    /// Patience is four seconds here.
    @Test
    void aStoreThatIsAwayMakesNoConsumerStuck() {
        // When
        platform.stopBroker();

        // Then
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(30))
                .until(() -> liveness() == 200);

        // When: what is posted comes back on the topic, and waits for the database
        platform.startBroker();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pathOf(UUID.randomUUID().toString()).equals("kafka"));
        platform.stopDatabase();
        post(null, UUID.randomUUID().toString());

        // Then
        await().during(Duration.ofSeconds(8))
                .atMost(Duration.ofSeconds(30))
                .until(() -> liveness() == 200);
    }

    private static int liveness() {
        return RestAssured.get("/q/health/live").statusCode();
    }

    @Test
    void whatWaitsIsSeenByItsClient() {
        // Given
        platform.stopBroker();

        // When
        String submission =
                intake.accepted("social-app", null, ReportFixtures.aReport().toString());

        // Then
        intake.status("social-app", submission).then().statusCode(200);
        intake.status("market-place", submission).then().statusCode(404);
    }

    @Test
    void withoutTheDatabaseAReportIsAccepted() {
        // Given
        String text = UUID.randomUUID().toString();
        platform.stopDatabase();

        // When
        Response first = post("k-" + text, text);
        Response other = post("k-" + text, text + " other");
        Response unkeyed = post(null, text + "-2");

        // Then
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.time()).isLessThan(2000L);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(unkeyed.statusCode()).isEqualTo(202);
        assertThat(submissionsOf(text)).hasSize(2);
    }

    @Test
    void withoutBothItIsToldToComeAgainAndNothingIsLeft() {
        // Given
        String text = UUID.randomUUID().toString();
        platform.stopDatabase();
        platform.stopBroker();

        // When
        Response refused = post("k-" + text, text);
        platform.startDatabase();
        platform.startBroker();

        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.time()).isLessThan(2000L);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.contentType()).contains("application/problem+json");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(post("k-" + text, text).statusCode()).isEqualTo(202));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(submissionsOf(text)).hasSize(1));
    }

    private Response post(@Nullable String key, String text) {
        return intake.post(
                "social-app",
                key,
                ReportFixtures.aReport(report -> ReportFixtures.subject(report).put("text", text))
                        .toString());
    }

    /// By which store a fresh report goes, as its record is on the topic at once or not.
    private String pathOf(String text) {
        Response response = post(null, text);
        assertThat(response.statusCode()).isEqualTo(202);
        return submissionsOf(text).isEmpty() ? "postgres" : "kafka";
    }

    private List<Event<SubmissionFact>> submissionsOf(String text) {
        return TopicFixtures.eventsOf(
                        platform.bootstrapServers(), Topics.SUBMISSIONS, SubmissionFact.class)
                .stream()
                .filter(event ->
                        event.data() instanceof ReportReceived report
                                && String.valueOf(report.subject().text()).startsWith(text))
                .toList();
    }
}
