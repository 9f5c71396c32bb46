package steward.localplatform.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.topic.ApplyTopics;

class LocalPlatformIT {

    private static final String TOPIC = "steward.decisions.v1";

    @TempDir private Path folder;

    @Test
    void keeps_records_rows_and_topics_over_a_restart()
            throws SQLException, ExecutionException, InterruptedException {
        // Given
        try (LocalPlatform first = start()) {
            assertThat(first.applyTopics().made()).contains(TOPIC);
            send(first, "kept");
            execute(first.databases().ensure("review", "one"), "create table kept (id int)");
        }

        // When
        try (LocalPlatform second = start()) {
            ApplyTopics.Applied applied = second.applyTopics();

            // Then
            assertThat(applied).isEqualTo(new ApplyTopics.Applied(List.of(), List.of()));
            assertThat(read(second)).isEqualTo("kept");
            execute(second.databases().ensure("review", "two"), "insert into kept values (1)");
        }
    }

    @Test
    void commits_to_the_disk_and_signs_people_in() throws SQLException {
        // When
        try (LocalPlatform platform = start()) {
            Database database = platform.databases().ensure("intake", "secret");

            // Then
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(IdentityProvider.token(platform.issuer(), "analyst")).contains(".");
        }
    }

    private LocalPlatform start() {
        return LocalPlatform.start(
                Checkout.find(), new PlatformSetup(folder, PlatformPorts.free(), true));
    }

    private static void send(LocalPlatform platform, String value)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", platform.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>(TOPIC, "key", value)).get().offset())
                    .isZero();
        }
    }

    private static String read(LocalPlatform platform) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", platform.bootstrapServers(),
                                "group.id", "reader",
                                "auto.offset.reset", "earliest",
                                "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int i = 0; i < 60; i++) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(500))) {
                    return found.value();
                }
            }
            throw new AssertionError("nothing on " + TOPIC);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(Database database, String name) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
