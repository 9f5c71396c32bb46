package steward.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;

/// Reads topics past all services, committed records only.
public final class CommittedReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;

    public CommittedReader(String bootstrap) {
        this.consumer = consumer(bootstrap);
    }

    static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitionsOf(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /// Where a topic ends now.
    Map<TopicPartition, Long> endOf(String topic) {
        return new HashMap<>(consumer.endOffsets(partitionsOf(consumer, topic)));
    }

    /// Every event of a topic from given offsets to its end now, in the order of each partition, repetitions included.
    public <F extends Fact> List<Event<F>> read(
            String topic, Class<F> family, Map<TopicPartition, Long> from) {
        List<Event<F>> events = new ArrayList<>();
        each(
                topic,
                from,
                record -> {
                    if (EventJson.read(record.value(), family)
                            instanceof EventReading.Known<F> known) {
                        events.add(known.event());
                    }
                });
        return events;
    }

    /// When each event of a topic was first written to it, by the clock of the writer's machine.
    public <F extends Fact> Map<EventId, Instant> firstWritten(String topic, Class<F> family) {
        Map<EventId, Instant> written = new HashMap<>();
        each(
                topic,
                Map.of(),
                record -> {
                    if (EventJson.read(record.value(), family)
                            instanceof EventReading.Known<F> known) {
                        written.merge(
                                known.event().id(),
                                Instant.ofEpochMilli(record.timestamp()),
                                (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        return written;
    }

    /// Every record of a topic from given offsets to its end now, whatever it is.
    public void each(
            String topic,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> end = endOf(topic);
        consumer.assign(end.keySet());
        end.keySet()
                .forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
        while (end.entrySet().stream()
                .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    /// How many records lie between two offsets of a partition.
    long between(TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long records = 0;
        while (consumer.position(partition) < end) {
            records += consumer.poll(POLL).count();
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
