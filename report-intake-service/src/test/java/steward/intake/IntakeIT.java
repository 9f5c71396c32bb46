package steward.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.MessageId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubjectRef;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.intake.hygiene.ReportFixtures;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// The door in both directions, over HTTP and the topics.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "intake"),
        restrictToAnnotatedClass = true)
class IntakeIT {

    private static final String CLIENT = "social-app";
    private static final String OTHER_CLIENT = "market-place";

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
        await().untilAsserted(() -> assertThat(submissionsAbout(id)).hasSize(1));
        Event<SubmissionFact> event = submissionsAbout(id).getFirst();
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
        await().untilAsserted(() -> assertThat(submissionsAbout(id)).hasSize(1));
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
        await().untilAsserted(() -> assertThat(submissionsAbout(id)).hasSize(2));
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

    @Test
    void aSenderThatFloodsIsToldWhenToComeAgainAndNobodyElseIs() {
        // Given
        String flooder = unique();
        Supplier<Response> one = () -> intake.post(CLIENT, null, reportBy(flooder, unique()));

        // When
        Response refused =
                Stream.generate(one)
                        .limit(1_000)
                        .filter(answer -> answer.statusCode() != 202)
                        .findFirst()
                        .orElseThrow();

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("reporter.id");
        assertThat(refused.asString()).doesNotContain(flooder);
        assertThat(intake.post(CLIENT, null, reportBy(unique(), unique())).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aBodyThatNeverEndsIsEndedWithARequestTimeout() throws IOException {
        // Given
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String head =
                    "POST /v1/reports HTTP/1.1\r\nHost: steward\r\nAuthorization: Bearer "
                            + platform.token(CLIENT)
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

            // When
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // Then
            assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "unknown reporter kind, 422, reporter.kind",
        "unknown market, 422, market",
        "foreign product, 422, subject.product",
        "flagger not registered, 422, reporter.kind",
        "NUL, 422, note",
        "long text, 413, subject.text",
        "long note, 413, note",
        "event above 64 KiB, 413, ''",
        "wrong type, 400, market",
        "unknown field, 400, severity",
    })
    void badInputHasItsOwnStatusAndNamesItsField(String what, int status, String field) {
        // Given
        ObjectNode body = ReportFixtures.aReport(broken(what));

        // When
        Response answer = intake.post(CLIENT, null, body.toString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).contains("application/problem+json");
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("look at this");
    }

    @Test
    void whatIsNoReportAtAllHasItsStatusToo() {
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body(new byte[] {'"', (byte) 0xff, '"'})
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body("{\"a\":".repeat(100))
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body("\"" + "x".repeat(300_000) + "\"")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(413);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .body("{\"note\":\"\\ud800\"}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("text/plain")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        intake.as(CLIENT)
                                .contentType("application/json")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyProductsOfARegisteredClientMaySend() {
        assertThat(
                        RestAssured.given()
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(401);
        assertThat(
                        RestAssured.given()
                                .auth()
                                .oauth2(platform.expiredToken())
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(401);
        assertThat(
                        intake.as("ana")
                                .contentType("application/json")
                                .body("{}")
                                .post("/v1/reports")
                                .statusCode())
                .isEqualTo(403);
        assertThat(intake.post("game-world", null, report(unique())).statusCode()).isEqualTo(403);
        assertThat(intake.as(CLIENT).get("/v1/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void aSuspendedClientIsRefusedEverywhereWhateverItsTokenSays() {
        // Given
        intake.as("operator")
                .contentType("application/json")
                .body(Map.of("id", "game-world", "products", List.of("game-world")))
                .post("/v1/clients");
        assertThat(intake.as("game-world").get("/v1/feed").statusCode()).isEqualTo(200);

        // When
        intake.as("operator")
                .contentType("application/json")
                .body(
                        Map.of(
                                "id",
                                "game-world",
                                "products",
                                List.of("game-world"),
                                "active",
                                false))
                .put("/v1/clients/game-world")
                .then()
                .statusCode(204);

        // Then
        assertThat(intake.post("game-world", null, report(unique())).statusCode()).isEqualTo(403);
        for (String path : List.of("/v1/feed", "/v1/submissions/" + unique())) {
            Response refused = intake.as("game-world").get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.<String>path("detail")).contains("suspended");
        }
        assertThat(
                        intake.as("game-world")
                                .post("/v1/messages/" + unique() + "/delivered")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRegisteredFlaggerIsVouchedForUntilSuspended() {
        // Given
        String id = unique();
        String flagger = "hotline-" + id;
        intake.as("operator")
                .contentType("application/json")
                .body(
                        Map.of(
                                "id",
                                flagger,
                                "kind",
                                "TRUSTED_FLAGGER",
                                "fields",
                                List.of("minor_safety")))
                .post("/v1/clients/" + CLIENT + "/flaggers")
                .then()
                .statusCode(204);
        Consumer<ObjectNode> flagged =
                report -> {
                    ReportFixtures.reporter(report)
                            .put("kind", "TRUSTED_FLAGGER")
                            .put("id", flagger);
                    ReportFixtures.subject(report).put("id", id);
                };

        // When
        intake.accepted(CLIENT, null, ReportFixtures.aReport(flagged).toString());
        intake.as("operator")
                .contentType("application/json")
                .delete("/v1/clients/" + CLIENT + "/flaggers/" + flagger)
                .then()
                .statusCode(204);
        Response suspended = intake.post(CLIENT, null, ReportFixtures.aReport(flagged).toString());

        // Then
        assertThat(suspended.statusCode()).isEqualTo(422);
        assertThat(suspended.jsonPath().getString("errors[0].rule")).isEqualTo("suspended");
        await().untilAsserted(() -> assertThat(submissionsAbout(id)).hasSize(1));
        assertThat(submissionsAbout(id).getFirst().data())
                .isInstanceOfSatisfying(
                        ReportReceived.class,
                        fact ->
                                assertThat(fact.reporter().vettedFields())
                                        .containsExactly("minor_safety"));
        assertThat(AuditEntries.where("matter = 'flagger' and matter_id like '" + CLIENT + "/%'"))
                .anyMatch(entry -> entry.startsWith("WRITE register-flagger operator operator"))
                .anyMatch(entry -> entry.startsWith("WRITE suspend-flagger operator operator"))
                .noneMatch(entry -> entry.contains(flagger));
    }

    @Test
    void aClientActsUponItsFeedAndItsAnswerIsTold() {
        // Given
        EnforcementId id = new EnforcementId(unique());
        Event<EnforcementRequested> event =
                TopicFixtures.write(
                        platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id));
        TopicFixtures.write(platform.bootstrapServers(), Topics.ENFORCEMENTS, event);

        // When
        await().untilAsserted(
                        () -> assertThat(enforcementsInFeed(CLIENT)).containsOnlyOnce(id.value()));
        Response foreign = answer(OTHER_CLIENT, id, "APPLIED");
        Response first = answer(CLIENT, id, "APPLIED");
        Response again = answer(CLIENT, id, "APPLIED");
        Response contradiction = answer(CLIENT, id, "FAILED");

        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(contradiction.statusCode()).isEqualTo(409);
        assertThat(enforcementsInFeed(CLIENT)).doesNotContain(id.value());
        await().untilAsserted(() ->
                assertThat(
                                TopicFixtures.eventsOf(
                                        platform.bootstrapServers(),
                                        Topics.CONFIRMATIONS,
                                        ConfirmationFact.class))
                        .filteredOn(told -> told.data().enforcementId().equals(id))
                        .singleElement()
                        .satisfies(told -> {
                            assertThat(told.data()).isInstanceOf(EnforcementConfirmed.class);
                            assertThat(told.subject()).isEqualTo("social-app/social/post/p-1");
                        }));
    }

    @Test
    void aRequestThatIsRepeatedIsOneItemAndAnAnsweredOneDoesNotComeBack() {
        // Given
        EnforcementId id = new EnforcementId(unique());
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id, 1));
        await().untilAsserted(() -> assertThat(attempts(id)).containsExactly(1));

        // When
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id, 2));

        // Then
        await().untilAsserted(() -> assertThat(attempts(id)).containsExactly(2));
        assertThat(answer(CLIENT, id, "APPLIED").statusCode()).isEqualTo(200);

        // When
        EnforcementId next = new EnforcementId(unique());
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(id, 3));
        TopicFixtures.write(
                platform.bootstrapServers(), Topics.ENFORCEMENTS, "k", enforcement(next, 1));

        // Then
        await().untilAsserted(() -> assertThat(attempts(next)).containsExactly(1));
        assertThat(attempts(id)).isEmpty();
    }

    @Test
    void whatIsSettledIsRemovedAfterItsTimeAndWhatIsOpenStays() {
        // Given
        String old = unique();
        String fresh = unique();
        for (String id : List.of(old, fresh)) {
            boolean settled = id.equals(old);
            change(
                    "insert into submission (submission_id, client, received_at) values ('%s', 'social-app', clock_timestamp() - interval '%s')"
                            .formatted(id, settled ? "91 days" : "89 days"));
            change(
                    "insert into submission_step (submission_id, step, cause, at) values ('%s', 'SETTLED', 'RETRY', clock_timestamp() - interval '91 days')"
                            .formatted(id));
            change(
                    "insert into feed_item (client, cursor, kind, item_id, attempt, decision_id, body, told_at, outcome, answered_at) values ('%1$s', 1, 'REPLY', '%1$s', 1, 'd', '{}', clock_timestamp() - interval '60 days', %2$s)"
                            .formatted(
                                    id,
                                    settled
                                            ? "'DELIVERED', clock_timestamp() - interval '31 days'"
                                            : "null, null"));
        }

        // Then: the purge runs every second here
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(count("submission where submission_id = '" + old + "'")).isZero();
                    assertThat(count("submission_step where submission_id = '" + old + "'"))
                            .isZero();
                    assertThat(count("feed_item where item_id = '" + old + "'")).isZero();
                });
        assertThat(count("submission where submission_id = '" + fresh + "'")).isEqualTo(1);
        assertThat(count("submission_step where submission_id = '" + fresh + "'")).isEqualTo(1);
        assertThat(count("feed_item where item_id = '" + fresh + "'")).isEqualTo(1);
    }

    @Test
    void aWaitingReaderIsWokenByAMessageAndConfirmsIt() {
        // Given
        MessageId id = new MessageId(unique());
        long after = intake.as(CLIENT).get("/v1/feed?limit=500").jsonPath().getLong("next");
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(
                        () -> intake.as(CLIENT).get("/v1/feed?wait=20&after=" + after));

        // When
        TopicFixtures.<MessageFact>write(
                platform.bootstrapServers(), Topics.MESSAGES, "k", reply(id));
        Response read = waiting.join();

        // Then
        assertThat(read.jsonPath().getString("items[0].kind")).isIn("REPLY", "ENFORCEMENT");
        assertThat(read.time()).isLessThan(15_000L);
        await().untilAsserted(() ->
                assertThat(
                                intake.as(CLIENT)
                                        .get("/v1/feed?limit=500")
                                        .jsonPath()
                                        .getList("items.message.messageId"))
                        .contains(id.value()));
        intake.as(OTHER_CLIENT).post("/v1/messages/" + id + "/delivered").then().statusCode(404);
        intake.as(CLIENT).post("/v1/messages/" + id + "/delivered").then().statusCode(200);
        intake.as(CLIENT).post("/v1/messages/" + id + "/delivered").then().statusCode(200);
        assertThat(
                        intake.as(CLIENT)
                                .get("/v1/feed?limit=500")
                                .jsonPath()
                                .getList("items.message.messageId"))
                .doesNotContain(id.value());
    }

    @Test
    void aPageOfMessagesIsConfirmedAtOnceAndForeignIdsAreNamed() {
        // Given
        MessageId first = new MessageId(unique());
        MessageId second = new MessageId(unique());
        TopicFixtures.<MessageFact>write(
                platform.bootstrapServers(), Topics.MESSAGES, "k", reply(first));
        TopicFixtures.<MessageFact>write(
                platform.bootstrapServers(), Topics.MESSAGES, "k", reply(second));
        await().untilAsserted(() ->
                assertThat(messagesInFeed(CLIENT)).contains(first.value(), second.value()));
        Map<String, ?> page = Map.of("messageIds", List.of(first.value(), second.value(), "none"));

        // When
        Response foreign =
                intake.as(OTHER_CLIENT)
                        .contentType("application/json")
                        .body(page)
                        .post("/v1/messages/delivered");
        Response own =
                intake.as(CLIENT)
                        .contentType("application/json")
                        .body(page)
                        .post("/v1/messages/delivered");
        Response again =
                intake.as(CLIENT)
                        .contentType("application/json")
                        .body(page)
                        .post("/v1/messages/delivered");
        Response empty =
                intake.as(CLIENT)
                        .contentType("application/json")
                        .body(Map.of("messageIds", List.of()))
                        .post("/v1/messages/delivered");

        // Then
        assertThat(foreign.jsonPath().getList("unknown"))
                .containsExactly(first.value(), second.value(), "none");
        assertThat(own.jsonPath().getList("unknown")).containsExactly("none");
        assertThat(again.jsonPath().getList("unknown")).containsExactly("none");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(messagesInFeed(CLIENT)).doesNotContain(first.value(), second.value());
    }

    private List<String> messagesInFeed(String client) {
        return intake.as(client)
                .get("/v1/feed?limit=500")
                .jsonPath()
                .getList("items.message.messageId");
    }

    private static Consumer<ObjectNode> broken(String what) {
        return report -> {
            ObjectNode subject = ReportFixtures.subject(report);
            switch (what) {
                case "unknown reporter kind" ->
                        ReportFixtures.reporter(report).put("kind", "ALIEN");
                case "unknown market" -> report.put("market", "XX");
                case "foreign product" -> subject.put("product", "games");
                case "flagger not registered" ->
                        ReportFixtures.reporter(report).put("kind", "STAFF");
                case "NUL" -> report.put("note", "a\u0000b");
                case "long text" -> subject.put("text", "x".repeat(16 * 1024 + 1));
                case "long note" -> report.put("note", "x".repeat(4 * 1024 + 1));
                case "event above 64 KiB" -> {
                    subject.put("text", "x".repeat(16 * 1024));
                    for (int entry = 1; entry < 20; entry++) {
                        subject.withArray("thread")
                                .addObject()
                                .put("id", "t")
                                .put("text", "x".repeat(1024));
                    }
                    for (int media = 1; media < 16; media++) {
                        subject.withArray("media")
                                .addObject()
                                .put("kind", "image")
                                .put("url", "u".repeat(2048));
                    }
                }
                case "wrong type" -> report.put("market", 5);
                case "unknown field" -> report.put("severity", "S0");
                default -> throw new AssertionError(what);
            }
        };
    }

    private Response answer(String client, EnforcementId id, String outcome) {
        return intake.as(client)
                .contentType("application/json")
                .body(Map.of("outcome", outcome))
                .post("/v1/enforcements/" + id + "/outcome");
    }

    private List<String> enforcementsInFeed(String client) {
        return intake.as(client)
                .get("/v1/feed?limit=500")
                .jsonPath()
                .getList("items.enforcement.enforcementId");
    }

    private List<Event<SubmissionFact>> submissionsAbout(String id) {
        return TopicFixtures.eventsOf(
                        platform.bootstrapServers(), Topics.SUBMISSIONS, SubmissionFact.class)
                .stream()
                .filter(event ->
                        event.data() instanceof ReportReceived report
                                && report.subject().id().startsWith(id))
                .filter(event -> event.subject().startsWith(CLIENT))
                .toList();
    }

    private List<Integer> attempts(EnforcementId id) {
        return intake.as(CLIENT)
                .get("/v1/feed?limit=500")
                .jsonPath()
                .getList(
                        "items.findAll { it.enforcement?.enforcementId == '"
                                + id.value()
                                + "' }.enforcement.attempt");
    }

    private static void change(String statement) {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String from) {
        try (Connection connection = connect();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                config("quarkus.datasource.jdbc.url"),
                config("quarkus.datasource.username"),
                config("quarkus.datasource.password"));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static EnforcementRequested enforcement(EnforcementId id) {
        return enforcement(id, 1);
    }

    private static EnforcementRequested enforcement(EnforcementId id, int attempt) {
        return new EnforcementRequested(
                id,
                new DecisionId("d-1"),
                new CaseId("c-1"),
                new ClientId(CLIENT),
                new SubjectRef(new ClientId(CLIENT), "social", "post", "p-1"),
                "u-2",
                new EnforcementAction(
                        "remove_content",
                        EnforcementAction.Target.CONTENT,
                        Duration.ofDays(7),
                        Map.of()),
                "harassment",
                "DE",
                attempt,
                Instant.now());
    }

    private static ReplyQueued reply(MessageId id) {
        return new ReplyQueued(
                id,
                new ClientId(CLIENT),
                "u-1",
                new CaseId("c-1"),
                new DecisionId("d-1"),
                List.of(new SubmissionId("s-1")),
                Outcome.VIOLATION,
                "de",
                "reply.violation",
                "Danke.",
                Instant.now());
    }

    private static String report(String subjectId) {
        return reportBy("reader-of-" + subjectId, subjectId);
    }

    private static String reportOf(String subjectId, String text) {
        return ReportFixtures.aReport(
                        report -> {
                            ReportFixtures.reporter(report).put("id", "reader-of-" + subjectId);
                            ReportFixtures.subject(report).put("id", subjectId).put("text", text);
                        })
                .toString();
    }

    private static String reportBy(String sender, String subjectId) {
        return ReportFixtures.aReport(
                        report -> {
                            ReportFixtures.reporter(report).put("id", sender);
                            ReportFixtures.subject(report).put("id", subjectId);
                        })
                .toString();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
