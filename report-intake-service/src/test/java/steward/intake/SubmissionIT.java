package steward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.intake.IntakeFixtures.CLIENT;
import static steward.intake.IntakeFixtures.OTHER_CLIENT;
import static steward.intake.IntakeFixtures.report;
import static steward.intake.IntakeFixtures.reportOf;
import static steward.intake.IntakeFixtures.submissionsAbout;
import static steward.intake.IntakeFixtures.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What becomes of a report that was accepted, over HTTP and the topics.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "intake"),
        restrictToAnnotatedClass = true)
class SubmissionIT {

    @SuppressWarnings("NullAway.Init") // injected
    TestPlatform platform;

    @SuppressWarnings("NullAway.Init") // before each
    private IntakeDriver intake;

    @BeforeEach
    void clientsAreRegistered() {
        intake = new IntakeDriver(platform::token);
        intake.registerClients();
    }

    @Test
    void anAcceptedReportIsOnItsTopicUnderItsSender() {
        // Given
        String id = unique();

        // When
        String submission = intake.accepted(CLIENT, null, report(id));

        // Then
        await().untilAsserted(() -> assertThat(submissionsAbout(platform, id)).hasSize(1));
        Event<SubmissionFact> event = submissionsAbout(platform, id).getFirst();
        assertThat(event.subject()).isEqualTo("social-app/USER/reader-of-" + id);
        assertThat(event.data())
                .isInstanceOfSatisfying(
                        ReportReceived.class,
                        fact -> {
                            assertThat(fact.submissionId().value()).isEqualTo(submission);
                            assertThat(fact.client()).isEqualTo(new ClientId(CLIENT));
                            assertThat(fact.subject().text()).isEqualTo("Grüße 🙂");
                        });
        assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void theSameRequestIsOneSubmissionHoweverOftenAndHoweverConcurrent() {
        // Given
        String id = unique();
        String token = platform.token(CLIENT);

        // When
        List<CompletableFuture<Response>> posts =
                IntStream.range(0, 20)
                        .mapToObj(_ ->
                                CompletableFuture.supplyAsync(() ->
                                        RestAssured.given()
                                                .auth()
                                                .oauth2(token)
                                                .contentType("application/json")
                                                .header("Idempotency-Key", "k-" + id)
                                                .body(report(id))
                                                .post("/v1/reports")))
                        .toList();
        List<Response> answers = posts.stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        Set<String> ids =
                answers.stream()
                        .map(answer -> answer.jsonPath().getString("submissionId"))
                        .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.jsonPath().getBoolean("duplicate")))
                .hasSize(1);
        await().untilAsserted(() -> assertThat(submissionsAbout(platform, id)).hasSize(1));
    }

    @Test
    void aKeyReusedForAnotherBodyIsRefusedAndForAnotherClientIsNot() {
        // Given
        String id = unique();
        intake.accepted(CLIENT, "k-" + id, report(id));

        // When
        Response other = intake.post(CLIENT, "k-" + id, report(id + "-other"));
        Response otherClient = intake.post(OTHER_CLIENT, "k-" + id, report(id));

        // Then
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("errors[0].field")).isEqualTo("Idempotency-Key");
        assertThat(otherClient.statusCode()).isEqualTo(202);
    }

    @Test
    void statusFollowsTheAssessmentsInWhateverOrderAndHoweverOften() {
        // Given
        SubmissionId early = new SubmissionId(UUID.randomUUID().toString());
        String submission = intake.accepted(CLIENT, null, report(unique()));
        CaseId caseId = new CaseId(unique());
        DecisionId decision = new DecisionId(unique());

        // When
        Event<SubmissionOutcome> outcome =
                TopicFixtures.write(
                        platform.bootstrapServers(),
                        Topics.ASSESSMENTS,
                        "s",
                        new SubmissionOutcome(
                                new SubmissionId(submission),
                                caseId,
                                decision,
                                Outcome.VIOLATION,
                                SubmissionOutcome.Usefulness.USEFUL,
                                Instant.now()));
        TopicFixtures.write(platform.bootstrapServers(), Topics.ASSESSMENTS, outcome);
        TopicFixtures.write(
                platform.bootstrapServers(),
                Topics.ASSESSMENTS,
                "s",
                new SubmissionLinked(new SubmissionId(submission), caseId, "emea", Instant.now()));
        TopicFixtures.write(
                platform.bootstrapServers(),
                Topics.ASSESSMENTS,
                "s",
                new SubmissionLinked(early, caseId, "emea", Instant.now()));

        // Then
        await().untilAsserted(() -> {
            Response status = intake.status(CLIENT, submission);
            assertThat(status.statusCode()).isEqualTo(200);
            assertThat(status.jsonPath().getString("status")).isEqualTo("DECIDED");
            assertThat(status.jsonPath().getString("outcome")).isEqualTo("VIOLATION");
            assertThat(status.jsonPath().getString("region")).isEqualTo("emea");
            assertThat(status.jsonPath().getList("history")).hasSize(3);
        });
        intake.status(CLIENT, early.value()).then().statusCode(404);
    }

    @Test
    void aMalformedRecordStopsNoOther() {
        // Given
        String submission = intake.accepted(CLIENT, null, report(unique()));

        // When
        TopicFixtures.writeBytes(
                platform.bootstrapServers(),
                Topics.ASSESSMENTS,
                "s",
                "not json".getBytes(StandardCharsets.UTF_8));
        TopicFixtures.write(
                platform.bootstrapServers(),
                Topics.ASSESSMENTS,
                "s",
                new SubmissionLinked(
                        new SubmissionId(submission), new CaseId(unique()), "apac", Instant.now()));

        // Then
        await().untilAsserted(() ->
                assertThat(intake.status(CLIENT, submission).jsonPath().getString("status"))
                        .isEqualTo("LINKED"));
    }

    @Test
    void justAfterThePostTheStatusIsThereAndOnlyForItsClient() {
        // When
        String submission = intake.accepted(CLIENT, null, report(unique()));

        // Then
        intake.status(CLIENT, submission).then().statusCode(200);
        Response foreign = intake.status(OTHER_CLIENT, submission);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.contentType()).contains("application/problem+json");
    }

    @Test
    void aBatchAnswersPerLineAndABadLineStopsNoOther() {
        // Given
        String id = unique();
        String batch =
                """
                {"idempotencyKey":"a-%1$s","report":%2$s}
                {"idempotencyKey":"b-%1$s","report":{"market":5}}
                not json

                {"idempotencyKey":"a-%1$s","report":%2$s}
                {"idempotencyKey":"c-%1$s","report":%3$s}
                """
                        .formatted(id, report(id), report(id + "-2"));

        // When
        Response answer =
                intake.as(CLIENT)
                        .contentType("application/x-ndjson")
                        .body(batch.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/reports/batch");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<Integer, Map<String, Object>> lines =
                answer.asString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line ->
                                io.restassured.path.json.JsonPath.from(line)
                                        .<String, Object>getMap("$"))
                        .collect(
                                Collectors.toMap(line -> (Integer) line.get("line"), line -> line));
        assertThat(lines.keySet()).containsExactlyInAnyOrder(1, 2, 3, 5, 6);
        assertThat(lines.get(1)).containsEntry("status", 202);
        assertThat(lines.get(2)).containsEntry("status", 400);
        assertThat(lines.get(3)).containsEntry("status", 400);
        assertThat(lines.get(5)).containsEntry("submissionId", lines.get(1).get("submissionId"));
        await().untilAsserted(() -> assertThat(submissionsAbout(platform, id)).hasSize(2));
    }

    @Test
    void aBatchOfAMegabyteComesIn() {
        // Given
        String id = unique();
        String text = "x".repeat(10_000);
        String batch =
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                "{\"idempotencyKey\":\"%1$s-%2$d\",\"report\":%3$s}\n"
                                        .formatted(id, i, reportOf(id + "-" + i, text)))
                        .collect(Collectors.joining());

        // When
        Response answer =
                intake.as(CLIENT)
                        .contentType("application/x-ndjson")
                        .body(batch.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/reports/batch");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().lines().filter(result -> result.contains(":202")))
                .hasSize(100);
    }
}
