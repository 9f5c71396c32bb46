package steward.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import steward.localplatform.process.Folders;

/// Each kind of fault once, against one platform that must be whole again after each.
@Tag("long")
class FaultsIT {

    private static final Duration TO_RECOVER = Duration.ofSeconds(90);
    private static FragilePlatform platform;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Path.of("target", "fragile").toAbsolutePath();
        Folders.delete(folder);
        Files.createDirectories(folder);
        platform = FragilePlatform.start(FragileSetup.in(folder));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void withoutTheDatabaseReportsAreAcceptedAndReviewSaysWhenToComeBack() throws Exception {
        // Given
        Fault killed = new Killed("postgres", Duration.ZERO);
        try (OutageDriver driver = new OutageDriver(platform)) {
            awaitAnswered(driver);

            // When
            killed.inject(platform);

            // Then: the broker may still be coming back from the test before
            await().atMost(TO_RECOVER)
                    .untilAsserted(() -> assertThat(driver.report().statusCode()).isEqualTo(202));
            HttpResponse<String> refused = driver.claim();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            killed.heal(platform);
            awaitAnswered(driver);
        }
    }

    @Test
    void withoutBothStoresAReportIsRefusedInLessThanTwoSecondsAndWelcomeLater() throws Exception {
        // Given
        Fault away = new Away(Set.of("kafka", "postgres"), Duration.ZERO);
        try (OutageDriver driver = new OutageDriver(platform)) {
            awaitAnswered(driver);

            // When
            away.inject(platform);
            long begun = System.nanoTime();
            HttpResponse<String> refused = driver.report();

            // Then
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(2));
            away.heal(platform);
            awaitAnswered(driver);
        }
    }

    @Test
    void aKilledBrokerComesBackAndTheServicesGoOn() throws Exception {
        suffer(new Killed("kafka", Duration.ZERO));
        suffer(new Killed("review", Duration.ZERO));
        assertThat(platform.process("escalation").isAlive()).isTrue();
    }

    @Test
    void aPausedServiceAndACutLineAreNoHarm() throws Exception {
        suffer(new Paused("analytics", Duration.ZERO));
        suffer(BadLine.toDatabase("cut", Duration.ZERO, TcpProxy::cut));
        suffer(BadLine.toBroker("silent", Duration.ZERO, TcpProxy::silence));
    }

    @Test
    void tablesThatAreLostComeBackFromACopyAndTheLog() throws Exception {
        suffer(new DataLost(Duration.ZERO));
        try (OutageDriver driver = new OutageDriver(platform)) {
            awaitAnswered(driver);
        }
    }

    private static void awaitAnswered(OutageDriver driver) {
        await().atMost(TO_RECOVER)
                .untilAsserted(() -> {
                    assertThat(driver.report().statusCode()).isEqualTo(202);
                    assertThat(driver.claim().statusCode()).isIn(201, 204);
                });
    }

    private static void suffer(Fault fault) throws Exception {
        fault.inject(platform);
        fault.heal(platform);
        long begun = System.nanoTime();
        await().atMost(TO_RECOVER)
                .untilAsserted(
                        () -> assertThat(fault.recovered(platform)).as(fault.name()).isTrue());
        System.out.printf(
                "%s: served again after %.1f s%n", fault.name(), (System.nanoTime() - begun) / 1e9);
    }
}
