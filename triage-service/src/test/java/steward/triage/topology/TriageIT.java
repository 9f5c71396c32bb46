package steward.triage.topology;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static steward.triage.topology.ReportFixtures.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.StewardPlatformResource;
import steward.localplatform.testing.TestPlatform;

@QuarkusTest
@QuarkusTestResource(StewardPlatformResource.class)
class TriageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @SuppressWarnings("NullAway.Init") // injected by the test resource
    TestPlatform platform;

    @SuppressWarnings("NullAway.Init") // before each test
    private Wire wire;

    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    @BeforeEach
    void connect() {
        wire =
                new Wire(
                        platform.bootstrapServers(),
                        List.of(
                                Topics.cases("emea"),
                                Topics.cases("global"),
                                Topics.ASSESSMENTS,
                                Topics.deadLettersOf(Topics.SUBMISSIONS)));
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void fromAnEmptyPlatformToACaseAndItsDeadLetters() {
        // Given: no policy yet
        given().get("/q/health/live").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        given().get("/q/health/ready")
                                .then()
                                .statusCode(503)
                                .body(containsString("a policy release")));
        given().auth()
                .oauth2(platform.token("analyst"))
                .get("/v1/releases/current")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");

        // When
        wire.publishPolicy();
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        Wire.acknowledged(
                wire.send(
                        Topics.SUBMISSIONS,
                        "social-app/USER/ann",
                        "{ not json".getBytes(StandardCharsets.UTF_8)));
        Wire.acknowledged(wire.send(report("it-1")));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    seen.addAll(wire.poll());
                    assertThat(seen)
                            .extracting(ConsumerRecord::topic)
                            .containsExactlyInAnyOrder(
                                    Topics.cases("emea"),
                                    Topics.ASSESSMENTS,
                                    Topics.deadLettersOf(Topics.SUBMISSIONS));
                });
        given().auth()
                .oauth2(platform.token("analyst"))
                .get("/v1/releases/current")
                .then()
                .statusCode(200)
                .body("release", equalTo("2026.1"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("steward_records_taken_total"))
                .body(containsString("steward_records_behind"));
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/releases/current"));
        anEntryOfABankCountsWithinThirtySeconds();
    }

    /// Reports the same file about one subject after another, until one of the cases goes to the specialists.
    private void anEntryOfABankCountsWithinThirtySeconds() {
        String hash = "0123456789abcdef".repeat(4);
        HashEntryPublished entry =
                new HashEntryPublished("it", Algorithm.SHA256, hash, "minor_safety", true, 2);
        Wire.acknowledged(
                wire.send(
                        Topics.SIGNAL_DATA,
                        entry.key(),
                        EventJson.write(
                                new Event<>(
                                        new EventId("it-entry"),
                                        "/steward/review/global",
                                        ReportFixtures.NOON,
                                        entry.key(),
                                        0,
                                        null,
                                        entry))));
        AtomicInteger number = new AtomicInteger();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    String next = "known-" + number.getAndIncrement();
                    Wire.acknowledged(wire.send(report(next).about(next).showing(hash)));
                    seen.addAll(wire.poll());
                    assertThat(seen)
                            .extracting(ConsumerRecord::topic)
                            .contains(Topics.cases("global"));
                });
        assertThat(seen)
                .filteredOn(record -> record.topic().equals(Topics.cases("global")))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .anyMatch(event ->
                        event.contains("\"entry\":\"sha256:" + hash + "\",\"revision\":2"));
    }

    @Test
    void onlyOperatorsAndAnalystsReadTheRelease() {
        given().get("/v1/releases/current").then().statusCode(401);
        given().auth()
                .oauth2(platform.token("social-app"))
                .get("/v1/releases/current")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
