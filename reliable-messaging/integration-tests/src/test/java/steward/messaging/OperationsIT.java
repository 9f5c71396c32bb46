package steward.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.ServiceDatabase;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What a record keeper tells its operators, and what they can do about its dead letters.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "trial"))
class OperationsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LETTERS = "/v1/operations/dead-letters";

    private final TestPlatform platform = TestPlatform.running();

    @Inject KafkaClientService clients;

    @Test
    void whom_the_database_does_not_answer_is_told_to_come_again() throws SQLException {
        // Given
        Response unanswered;
        try (Connection other = ServiceDatabase.connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table effect in access exclusive mode");

            // When
            unanswered = operator().get("/v1/effects");
        }

        // Then
        assertThat(unanswered.statusCode()).isEqualTo(503);
        assertThat(unanswered.header("Retry-After")).isNotBlank();
        assertThat(operator().get("/v1/effects").statusCode()).isEqualTo(200);
    }

    @Test
    void a_parked_record_is_seen_without_its_content_and_takes_effect_once_when_it_is_replayed() {
        // Given
        String run = Trial.newId();
        String poison = ActivityListener.POISON + run;
        Trial.send(Topics.ACTIVITY, run, List.of(Trial.event(run, poison)));

        // When
        String id = letterWithKey(run);
        Response shown = operator().get(LETTERS + "/" + id);

        // Then
        assertThat(shown.asString()).doesNotContain(run).doesNotContain("bruno");
        JsonPath letter = shown.jsonPath();
        assertThat(letter.getString("consumer")).isEqualTo("trial/" + Topics.ACTIVITY);
        assertThat(letter.getString("reasonCode")).isEqualTo("IllegalStateException");
        assertThat(letter.getString("eventType")).isEqualTo("steward.case.claimed.v1");
        assertThat(letter.getString("shape.data.claim")).isEqualTo("text of " + poison.length());

        // When
        ActivityListener.cure(poison);
        JsonPath first = operator().post(LETTERS + "/" + id + "/replay").jsonPath();
        JsonPath second = operator().post(LETTERS + "/" + id + "/replay").jsonPath();

        // Then
        assertThat(first.getString("result")).isEqualTo("REPLAYED");
        assertThat(second.getString("result")).isEqualTo("REPLAYED_BEFORE");
        assertThat(second.getString("at")).isEqualTo(first.getString("at"));
        assertThat(second.getString("by")).isEqualTo("operator");
        await().atMost(SOON).until(() -> effects(poison) == 1);
        assertThat(openLetters()).doesNotContain(id);
        assertThat(
                        operator()
                                .queryParam("replayed", true)
                                .get(LETTERS)
                                .jsonPath()
                                .getList("deadLetters.id", String.class))
                .contains(id);
    }

    @Test
    void all_open_letters_of_a_reason_are_replayed_at_once() {
        // Given
        String run = Trial.newId();
        byte[] unreadable = ("{\"my secret " + run).getBytes(StandardCharsets.UTF_8);
        Trial.send(Topics.ACTIVITY, run, List.of(unreadable, unreadable));
        await().atMost(SOON)
                .until(() -> openLetters().stream().filter(this::isUnreadable).count() >= 2);

        // When
        JsonPath replays =
                operator()
                        .body(Map.of("reasonCode", "NOT_JSON", "limit", 500))
                        .post(LETTERS + "/replay")
                        .jsonPath();

        // Then: they are as unreadable as before, and parked anew
        assertThat(replays.getList("replays.result", String.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly("REPLAYED");
        List<String> replayed = replays.getList("replays.id", String.class);
        assertThat(openLetters()).doesNotContainAnyElementsOf(replayed);
    }

    @Test
    void lag_rates_and_outbox_are_told_to_operators_only() {
        // Given
        String run = Trial.newId();
        Trial.send(Topics.ACTIVITY, run, List.of(Trial.event(run, run)));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> {
                    JsonPath told = operator().get("/v1/operations").jsonPath();
                    assertThat(told.getString("service")).isEqualTo("trial");
                    assertThat(told.getString("consumers[0].channel")).isEqualTo("activity-in");
                    assertThat(told.getString("consumers[0].group")).isEqualTo("trial-activity-in");
                    assertThat(told.getLong("consumers[0].lag")).isZero();
                    assertThat(told.getDouble("consumers[0].perSecond")).isPositive();
                    assertThat(told.getString("outbox.leaseHolder")).isNotEmpty();
                    assertThat(told.getBoolean("deadLetters.complete")).isTrue();
                });
        given().get("/v1/operations").then().statusCode(401);
        given().auth()
                .oauth2(platform.token("analyst"))
                .get("/v1/operations")
                .then()
                .statusCode(403);
        given().auth().oauth2(platform.token("analyst")).get(LETTERS).then().statusCode(403);
    }

    @Test
    void what_is_no_letter_is_not_found() {
        operator().get(LETTERS + "/nonsense").then().statusCode(404);
        operator()
                .post(LETTERS + "/" + Topics.deadLettersOf(Topics.ACTIVITY) + ":0:999999/replay")
                .then()
                .statusCode(404);
        operator().queryParam("after", "nonsense").get(LETTERS).then().statusCode(422);
    }

    @Test
    void
            a_consumer_that_is_alive_and_takes_nothing_in_fails_liveness_and_one_without_work_does_not() {
        // Given
        KafkaConsumer<Object, Object> consumer = clients.getConsumer("activity-in");
        await().atMost(SOON).until(() -> liveness() == 200);
        consumer.pause().subscribe().asCompletionStage().toCompletableFuture().join();
        await().during(Duration.ofSeconds(6)).atMost(SOON).until(() -> liveness() == 200);

        // When
        String run = Trial.newId();
        Trial.send(Topics.ACTIVITY, run, List.of(Trial.event(run, run)));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(liveness()).isEqualTo(503);
                    assertThat(given().get("/q/health/live").asString())
                            .contains("\"activity-in\": \"stuck\"");
                });
        consumer.resume().subscribe().asCompletionStage().toCompletableFuture().join();
        await().atMost(SOON).until(() -> effects(run) == 1 && liveness() == 200);
    }

    @Test
    void a_transaction_that_stays_open_is_told_though_everything_behind_it_looks_idle() {
        // Given
        String run = Trial.newId();
        try (KafkaProducer<String, byte[]> producer = Trial.transactional(run)) {
            producer.beginTransaction();
            var _ =
                    producer.send(
                            new ProducerRecord<>(Topics.ACTIVITY, run, Trial.event(run, run)));
            producer.flush();

            // When
            Trial.send(Topics.ACTIVITY, run, List.of(Trial.event(run + "-2", run + "-2")));

            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        JsonPath told = operator().get("/v1/operations").jsonPath();
                        assertThat(told.getString("consumers[0].blockedSince")).isNotBlank();
                        assertThat(told.getLong("consumers[0].lag")).isZero();
                    });
            assertThat(liveness()).isEqualTo(200);
            assertThat(effects(run + "-2")).isZero();
            producer.abortTransaction();
        }
        await().atMost(SOON)
                .until(() -> effects(run + "-2") == 1 && effects(run) == 0 && !isBlocked());
    }

    private boolean isBlocked() {
        return operator().get("/v1/operations").jsonPath().getString("consumers[0].blockedSince")
                != null;
    }

    private static int liveness() {
        return given().get("/q/health/live").statusCode();
    }

    private boolean isUnreadable(String id) {
        return operator()
                .get(LETTERS + "/" + id)
                .jsonPath()
                .getString("reasonCode")
                .equals("NOT_JSON");
    }

    /// The key itself is never told; its digest is.
    private String letterWithKey(String key) {
        String digest = Trial.digest(key);
        return await().atMost(SOON)
                .until(
                        () ->
                                operator()
                                        .queryParam("limit", 500)
                                        .get(LETTERS)
                                        .jsonPath()
                                        .<String>getList(
                                                "deadLetters.findAll { it.keyDigest == '"
                                                        + digest
                                                        + "' }.id"),
                        found -> found.size() == 1)
                .getFirst();
    }

    private List<String> openLetters() {
        return operator()
                .queryParam("limit", 500)
                .get(LETTERS)
                .jsonPath()
                .getList("deadLetters.id", String.class);
    }

    private RequestSpecification operator() {
        return given().auth().oauth2(platform.token("operator")).contentType("application/json");
    }

    private static long effects(String claim) {
        return ServiceDatabase.count("effect where claim = '" + claim + "'");
    }
}
