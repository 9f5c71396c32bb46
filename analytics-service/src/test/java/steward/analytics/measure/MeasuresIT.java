package steward.analytics.measure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EventId;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.SubjectRef;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = StewardPlatformResource.DATABASE, value = "analytics"))
class MeasuresIT {

    private static final String DECIDED = "steward.decision.recorded.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestPlatform platform = TestPlatform.running();

    @Test
    void eventsThatComeLateRepeatedAndInAnyOrderAreCountedOnceInTheirOwnMinute() throws Exception {
        // Given
        Instant firstMinute = Instant.parse("2026-02-01T10:00:00Z");
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Instant decidedAt = firstMinute.plusSeconds(i);
            byte[] record = decision("late-" + i, "FR", "emea", decidedAt, Duration.ofSeconds(100));
            records.addAll(List.of(record, record, record));
        }
        Collections.shuffle(records, new Random(5));

        // When
        send(records);

        // Then
        await().atMost(PATIENCE).untilAsserted(this::bothMinutesAreCounted);
    }

    private void bothMinutesAreCounted() {
        JsonPath found = measures("market=FR&from=2026-02-01T10:00:00Z&to=2026-02-01T10:02:00Z");
        assertThat(found.getList("steps.events"))
                .isEqualTo(List.of(Map.of(DECIDED, 60), Map.of(DECIDED, 60)));
        assertThat(found.getDouble("steps[0].decisionMs.p95")).isBetween(99_000.0, 101_000.0);
    }

    @Test
    void figuresOfAForeignRegionAreNotShown() throws Exception {
        // Given
        send(
                List.of(
                        decision(
                                "apac-1",
                                "JP",
                                "apac",
                                Instant.parse("2026-02-02T10:00:00Z"),
                                Duration.ofSeconds(5)),
                        decision(
                                "emea-1",
                                "IT",
                                "emea",
                                Instant.parse("2026-02-02T10:00:00Z"),
                                Duration.ofSeconds(5))));

        // When
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(totals("analyst")).isEqualTo(Map.of(DECIDED, 2)));

        // Then
        assertThat(totals("lead-apac")).isEqualTo(Map.of(DECIDED, 1));
    }

    @Test
    void aModeratorMayNotReadMeasures() {
        given().auth()
                .oauth2(platform.token("ana"))
                .get("/v1/measures")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void aSpanThatIsNoInstantIsAnsweredWithTheFieldAndWhatToSend() {
        given().auth()
                .oauth2(platform.token("analyst"))
                .get("/v1/measures?from=yesterday")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("from"));
    }

    private JsonPath measures(String query) {
        return given().auth()
                .oauth2(platform.token("analyst"))
                .get("/v1/measures?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Object> totals(String person) {
        return given().auth()
                .oauth2(platform.token(person))
                .get("/v1/measures/totals?from=2026-02-02T00:00:00Z&to=2026-02-03T00:00:00Z")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("events");
    }

    private void send(List<byte[]> records) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", platform.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (byte[] record : records) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        Topics.DECISIONS, "social-app/app/post/1", record)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    private static byte[] decision(
            String id, String market, String region, Instant decidedAt, Duration took) {
        CaseKey key =
                new CaseKey(
                        CaseKind.REPORT,
                        new SubjectRef(new ClientId("social-app"), "app", "post", id),
                        market,
                        PolicyFamily.COMMUNITY_STANDARDS);
        DecisionFact fact =
                new DecisionRecorded(
                        new CaseId(id),
                        key,
                        region,
                        new DecisionId("decision-" + id),
                        Outcome.NO_VIOLATION,
                        null,
                        "spam",
                        Severity.S3,
                        "fr",
                        List.of(),
                        new Decider(Decider.Kind.REVIEWER, "someone", null, null),
                        List.of(),
                        1,
                        decidedAt.minus(took),
                        decidedAt,
                        false,
                        false);
        return EventJson.write(
                new Event<>(
                        new EventId("event-" + id),
                        "/steward/review/" + region,
                        decidedAt,
                        key.subject().key(),
                        1,
                        null,
                        fact));
    }
}
