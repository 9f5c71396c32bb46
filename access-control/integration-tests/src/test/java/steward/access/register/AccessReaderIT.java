package steward.access.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.localplatform.kafka.KafkaBroker;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.testing.AccessTopic;
import steward.localplatform.topic.ApplyTopics;

/// The reader against a broker of its own, which goes away and comes back.
class AccessReaderIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Clock clock = Clock.systemUTC();
    private final AccessRegister register = new AccessRegister(clock);
    private final Checkout checkout = Checkout.find();
    private final PlatformPorts ports = PlatformPorts.free();
    private final String bootstrap = "127.0.0.1:" + ports.kafka();
    private final AccessTopic access = new AccessTopic(bootstrap);
    private final AccessReader reader =
            new AccessReader(Map.of("bootstrap.servers", bootstrap), register, clock);

    private ChildProcess broker;

    AccessReaderIT(@TempDir Path folder) {
        this.folder = folder;
        this.broker = startBroker();
    }

    private final Path folder;

    @BeforeEach
    void topics() {
        Properties connection = new Properties();
        connection.put("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(connection)) {
            new ApplyTopics(admin).apply(checkout.topicList(), "local");
        }
    }

    @AfterEach
    void stop() {
        reader.close();
        broker.stop(TO_STOP);
    }

    @Test
    void what_was_said_before_and_after_is_known_and_stays_known_while_the_broker_is_away() {
        // Given
        access.grant("ana", null);
        access.grant("bruno", null);
        access.grant("ana", Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(register.isComplete()).isFalse();

        // When
        reader.start();

        // Then
        assertThat(reader.awaitEnd(SOON)).isTrue();
        assertThat(register.isComplete()).isTrue();
        assertThat(register.people()).isEqualTo(2);
        assertThat(register.standingOf("ana"))
                .isEqualTo(new Standing.Ended(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(register.standingOf("bruno")).isInstanceOf(Standing.Granted.class);
        assertThat(register.standingOf("camille")).isInstanceOf(Standing.Unregistered.class);

        // When
        access.end("bruno");
        access.grant("camille", null);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(register.standingOf("bruno")).isInstanceOf(Standing.Ended.class);
                    assertThat(register.standingOf("camille")).isInstanceOf(Standing.Granted.class);
                });

        // When
        broker.stop(TO_STOP);
        Instant lost = clock.instant();

        // Then
        await().atMost(SOON)
                .until(() -> clock.instant().isAfter(lost.plus(Duration.ofSeconds(10))));
        assertThat(reader.contact()).isBefore(lost.plus(Duration.ofSeconds(1)));
        assertThat(register.standingOf("camille")).isInstanceOf(Standing.Granted.class);
        assertThat(register.standingOf("bruno")).isInstanceOf(Standing.Ended.class);

        // When
        broker = startBroker();
        access.end("camille");

        // Then
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(register.standingOf("camille"))
                                .isInstanceOf(Standing.Ended.class));
    }

    private ChildProcess startBroker() {
        return KafkaBroker.start(
                checkout,
                folder.resolve("kafka"),
                ports.kafka(),
                ports.controller(),
                folder.resolve("kafka.log"));
    }
}
