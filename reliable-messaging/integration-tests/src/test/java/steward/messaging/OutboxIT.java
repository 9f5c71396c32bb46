package steward.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.Assertions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;
import steward.localplatform.testing.ServiceDatabase;
import steward.localplatform.testing.StewardPlatformResource;

@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "trial"))
class OutboxIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject Transactions transactions;
    @Inject Outbox outbox;
    @Inject OutboxRelays relays;
    @Inject OutboxRepository repository;

    @Test
    void a_transaction_that_rolls_back_tells_nothing() {
        // Given
        String run = Trial.newId();

        // When
        Assertions.assertThatThrownBy(() -> wait(transactions.in(s -> toldThenFailed(run, s))))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("changed its mind");

        // Then
        assertThat(ServiceDatabase.count("outbox where key = '" + run + "'")).isZero();
    }

    @Test
    void an_event_larger_than_64_KiB_is_refused() {
        Assertions.assertThatThrownBy(
                        () -> tell(Topics.ESCALATIONS, "key", List.of("x".repeat(66_000))))
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 65536");
    }

    @Test
    void an_event_leaves_at_once_and_not_at_the_next_sweep() {
        // Given
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", Trial.broker());
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "latest");
        config.put("group.id", Trial.newId());
        List<Long> micros = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.ENFORCEMENTS));
            await().atMost(SOON)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(50));
                        return !consumer.assignment().isEmpty();
                    });
            consumer.assignment().forEach(consumer::position);

            // When
            for (int i = 0; i < 60; i++) {
                long started = System.nanoTime();
                tell(Topics.ENFORCEMENTS, "k" + i, List.of("timed"));
                int seen = 0;
                while (seen == 0) {
                    seen = consumer.poll(Duration.ofMillis(500)).count();
                }
                micros.add((System.nanoTime() - started) / 1_000);
            }
        }

        // Then
        List<Long> warm = micros.subList(10, 60).stream().sorted().toList();
        System.out.printf(
                "measured: from before the transaction to the consumer, ms: p50 %.1f p90 %.1f max %.1f%n",
                warm.get(25) / 1e3, warm.get(45) / 1e3, warm.getLast() / 1e3);
        assertThat(warm).hasSize(50);
    }

    @Test
    void events_of_a_key_leave_in_the_order_they_were_told() {
        // Given
        String key = Trial.newId();

        // When
        for (int i = 0; i < 20; i++) {
            int from = i * 60;
            tell(
                    Topics.MESSAGES,
                    key,
                    IntStream.range(from, from + 60).mapToObj(Integer::toString).toList());
        }

        // Then
        await().atMost(SOON).until(() -> claims(Topics.MESSAGES, key).size() >= 1200);
        assertThat(claims(Topics.MESSAGES, key))
                .isEqualTo(IntStream.range(0, 1200).mapToObj(Integer::toString).toList());
    }

    @Test
    void what_was_published_and_not_marked_is_sent_again_and_takes_effect_once()
            throws SQLException {
        // Given
        String run = Trial.newId();
        tell(Topics.ACTIVITY, run, List.of(run));
        await().atMost(SOON)
                .until(() -> ServiceDatabase.count("effect where claim = '" + run + "'") == 1);

        // When: the relay died between Kafka's commit and the marking
        ServiceDatabase.execute("update outbox set sent_at = null where key = '" + run + "'");

        // Then
        await().atMost(SOON).until(() -> claims(Topics.ACTIVITY, run).size() == 2);
        String end = Trial.newId();
        tell(Topics.ACTIVITY, run, List.of(end));
        await().atMost(SOON)
                .until(() -> ServiceDatabase.count("effect where claim = '" + end + "'") == 1);
        assertThat(ServiceDatabase.count("effect where claim = '" + run + "'")).isEqualTo(1);
    }

    @Test
    void a_topic_that_is_missing_holds_up_no_other() throws SQLException {
        // Given
        String run = Trial.newId();
        tell("steward.nowhere.v1", run, List.of("lost"));

        // When
        tell(Topics.REFERRALS, run, List.of("found"));

        // Then
        await().atMost(SOON).until(() -> claims(Topics.REFERRALS, run).equals(List.of("found")));
        ServiceDatabase.execute("delete from outbox where topic = 'steward.nowhere.v1'");
    }

    @Test
    void of_two_relays_one_works_and_the_other_takes_over_when_it_is_gone() throws SQLException {
        // Given
        String run = Trial.newId();
        OutboxRelay second = relays.relay("second");
        second.wake();
        tell(Topics.DECISIONS, run, IntStream.range(0, 50).mapToObj(Integer::toString).toList());
        await().atMost(SOON).until(() -> claims(Topics.DECISIONS, run).size() == 50);
        assertThat(holder()).isNotEqualTo("second");

        // When: the first is silent for longer than its lease
        String first = holder();
        ServiceDatabase.execute(
                "update outbox_lease set lease_until = now() - interval '1 minute'");
        boolean taken = wait(repository.hold("second", Duration.ofSeconds(5)));
        assertThat(taken).isTrue();
        second.wake();
        tell(Topics.DECISIONS, run, IntStream.range(50, 100).mapToObj(Integer::toString).toList());
        second.wake();

        // Then
        await().atMost(SOON)
                .until(() -> new HashSet<>(claims(Topics.DECISIONS, run)).size() == 100);
        wait(second.stop());
        await().atMost(SOON).until(() -> holder().equals(first));
    }

    @Test
    void a_relay_that_was_paused_past_its_lease_is_fenced() throws SQLException {
        // Given
        OutboxPublisher paused = relays.publisher();
        paused.ready();
        OutboxPublisher next = relays.publisher();
        String run = Trial.newId();

        // When
        next.ready();

        // Then
        ServiceDatabase.execute(
                "insert into outbox (cell, topic, key, value, told_at) values ('elsewhere', '%s', '%s', '{}', now())"
                        .formatted(Topics.CONFIRMATIONS, run));
        List<OutboxRow> rows =
                wait(
                        transactions.in(session ->
                                session.createSelectionQuery(
                                                "from OutboxRow where key = :run", OutboxRow.class)
                                        .setParameter("run", run)
                                        .getResultList()));
        Assertions.assertThatThrownBy(() -> paused.publish(rows))
                .isInstanceOf(OutboxPublisher.RelayFenced.class);
        assertThat(Trial.read(Topics.CONFIRMATIONS)).noneMatch(r -> run.equals(r.key()));
        next.close();
    }

    private void tell(String topic, String key, List<String> claims) {
        wait(
                transactions.in(session ->
                        outbox.tellAll(
                                claims.stream()
                                        .map(claim ->
                                                Telling.of(topic, key, Trial.claimed(claim), 0))
                                        .toList(),
                                session)));
    }

    private Uni<Void> toldThenFailed(String run, Mutiny.Session session) {
        return outbox.tell(Topics.ESCALATIONS, run, Trial.claimed(run), 1, session)
                .chain(() ->
                        Uni.createFrom().failure(new IllegalStateException("changed its mind")));
    }

    private static String holder() {
        return ServiceDatabase.rows("select holder from outbox_lease where cell = 'main'")
                .getFirst();
    }

    private static List<String> claims(String topic, String key) {
        return Trial.read(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record -> record.value().replaceAll("(?s).*\"claim\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static <T> T wait(Uni<T> work) {
        return work.subscribeAsCompletionStage().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
