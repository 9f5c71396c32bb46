package steward.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import steward.localplatform.process.Folders;

/// Each kind of fault once, against one platform that must be whole again after each.
class FaultsIT {

    private static final Duration TO_RECOVER = Duration.ofSeconds(60);
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
    void aKilledBrokerAndDatabaseComeBackAndTheServicesGoOn() throws Exception {
        suffer(new Killed("kafka", Duration.ZERO));
        suffer(new Killed("postgres", Duration.ZERO));
        suffer(new Killed("review", Duration.ZERO));
        assertThat(platform.process("escalation").isAlive()).isTrue();
    }

    @Test
    void aPausedServiceAnswersAgain() throws Exception {
        suffer(new Paused("analytics", Duration.ZERO));
    }

    @Test
    void aCutLineHeals() throws Exception {
        suffer(BadLine.toDatabase("cut", Duration.ZERO, TcpProxy::cut));
        suffer(BadLine.toBroker("silent", Duration.ZERO, TcpProxy::silence));
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
