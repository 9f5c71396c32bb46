package steward.triage.topology;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.triage.topology.ReportFixtures.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.audit.AccessRefused;
import steward.contracts.audit.AccessRefused.Asker;
import steward.contracts.audit.AccessRefused.Kind;
import steward.contracts.audit.ParkedRecordReplayed;
import steward.contracts.audit.TriageAuditFact;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.event.EventReading.Known;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

/// What triage tells its operators, and that a topology which does nothing is found out.
@QuarkusTest
@TestProfile(OperationsIT.Watchful.class)
@QuarkusTestResource(StewardPlatformResource.class)
class OperationsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LETTERS = "/v1/operations/dead-letters";

    @SuppressWarnings("NullAway.Init") // injected by the test resource
    TestPlatform platform;

    @Inject TriageStreams streams;

    public static final class Watchful implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "steward.operations.sample-every", "300ms",
                    "steward.triage.audit.refusals.every", "500ms",
                    "steward.triage.audit.refusals.unknown-every", "1",
                    "steward.operations.patience", "4s");
        }
    }

    @BeforeEach
    void running() {
        try (Wire wire = wire()) {
            wire.publishPolicy();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void aRecordThatNoStageCanUseIsSeenWithoutItsContentAndSentAgain() {
        // Given
        try (Wire wire = wire()) {
            Wire.acknowledged(
                    wire.send(
                            Topics.SUBMISSIONS,
                            "social-app/USER/ann",
                            "{ not json of ann".getBytes(StandardCharsets.UTF_8)));
        }
        List<String> open =
                await().atMost(PATIENCE).until(this::openLetters, found -> !found.isEmpty());

        // When
        Response shown = operator().get(LETTERS + "/" + open.getFirst());
        JsonPath replay = operator().post(LETTERS + "/" + open.getFirst() + "/replay").jsonPath();

        // Then
        assertThat(shown.jsonPath().getString("consumer")).startsWith("triage/");
        assertThat(shown.jsonPath().getString("shape")).isEqualTo("not JSON, 17 bytes");
        assertThat(shown.asString()).doesNotContain("ann");
        assertThat(replay.getString("result")).isEqualTo("REPLAYED");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(openLetters()).isNotEmpty().doesNotContain(open.getFirst()));
        awaitAudited(told ->
                assertThat(told)
                        .filteredOn(ParkedRecordReplayed.class::isInstance)
                        .map(ParkedRecordReplayed.class::cast)
                        .filteredOn(replayed -> replayed.letter().equals(open.getFirst()))
                        .singleElement()
                        .satisfies(replayed -> assertThat(replayed.by()).isEqualTo("operator")));
    }

    @Test
    void whoIsRefusedIsToldForTheAuditLogWithHowOften() {
        // When
        for (int i = 0; i < 3; i++) {
            given().auth()
                    .oauth2(platform.token("dieter"))
                    .get("/v1/operations")
                    .then()
                    .statusCode(403);
        }
        given().get(LETTERS).then().statusCode(401);

        // Then
        Asker dieter = new Asker(Kind.PERSON, "dieter", "moderator", "northwind", null);
        awaitAudited(told -> {
            assertThat(refusalsOf(dieter, told))
                    .allSatisfy(refused -> {
                        assertThat(refused.status()).isEqualTo(403);
                        assertThat(refused.operation()).isEqualTo("GET /v1/operations");
                    })
                    .extracting(AccessRefused::times)
                    .satisfies(times ->
                            assertThat(times.stream().mapToInt(Integer::intValue).sum())
                                    .isEqualTo(3));
            assertThat(refusalsOf(Asker.NOBODY, told))
                    .anySatisfy(refused -> assertThat(refused.status()).isEqualTo(401));
        });
    }

    private static List<AccessRefused> refusalsOf(Asker asker, List<TriageAuditFact> told) {
        return told.stream()
                .filter(AccessRefused.class::isInstance)
                .map(AccessRefused.class::cast)
                .filter(refused -> refused.asker().equals(asker))
                .toList();
    }

    private void awaitAudited(Consumer<List<TriageAuditFact>> assertion) {
        List<TriageAuditFact> told = new ArrayList<>();
        try (Wire wire = new Wire(platform.bootstrapServers(), List.of(Topics.TRIAGE_AUDIT))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        wire.poll().forEach(record -> told.add(audited(record.value())));
                        assertion.accept(told);
                    });
        }
    }

    private static TriageAuditFact audited(byte[] record) {
        return switch (EventJson.read(record, TriageAuditFact.class)) {
            case Known<TriageAuditFact>(Event<TriageAuditFact> event) -> event.data();
            case EventReading<TriageAuditFact> other -> throw new AssertionError(other);
        };
    }

    @Test
    void aTopologyThatDoesNothingFailsLivenessAndOneWithoutWorkDoesNot() {
        // Given
        KafkaStreams client = Objects.requireNonNull(streams.reading().streams());
        await().atMost(PATIENCE).until(() -> lag() == 0);
        client.pause();
        await().during(Duration.ofSeconds(6)).atMost(PATIENCE).until(() -> liveness() == 200);

        // When
        try (Wire wire = wire()) {
            Wire.acknowledged(wire.send(report("paused")));
        }

        // Then
        await().atMost(PATIENCE).until(() -> liveness() == 503);
        client.resume();
        await().atMost(PATIENCE).until(() -> liveness() == 200 && lag() == 0);
        JsonPath told = operator().get("/v1/operations").jsonPath();
        assertThat(told.getString("service")).isEqualTo("triage");
        assertThat(told.getString("streams.state")).isEqualTo("RUNNING");
        assertThat(told.getInt("streams.tasks")).isPositive();
        assertThat(told.getInt("consumers[0].partitions")).isPositive();
    }

    private long lag() {
        return operator().get("/v1/operations").jsonPath().getLong("consumers[0].lag");
    }

    private static int liveness() {
        return given().get("/q/health/live").statusCode();
    }

    private List<String> openLetters() {
        return operator().get(LETTERS).jsonPath().getList("deadLetters.id", String.class);
    }

    private RequestSpecification operator() {
        return given().auth().oauth2(platform.token("operator"));
    }

    private Wire wire() {
        return new Wire(platform.bootstrapServers(), List.of(Topics.ASSESSMENTS));
    }
}
