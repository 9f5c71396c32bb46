package steward.localplatform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.Fact;

/// A topic as a neighbour of the service under test writes and reads it.
///
/// It is read on from where it was read last: tests ask until something is there, while the topic grows with each of them.
public final class WatchedTopic implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final String name;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final Map<Class<?>, Events<?>> parsed = new HashMap<>();

    WatchedTopic(String bootstrapServers, String name) {
        this.name = name;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "isolation.level",
                                "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        this.partitions =
                consumer.partitionsFor(name).stream()
                        .map(info -> new TopicPartition(name, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Records that were parsed as events of a family; those before `read` are done.
    private static final class Events<F extends Fact> {

        private final Class<F> family;
        private final List<Event<F>> found = new ArrayList<>();
        private int read;

        Events(Class<F> family) {
            this.family = family;
        }

        List<Event<F>> upTo(List<ConsumerRecord<String, byte[]>> records) {
            for (; read < records.size(); read++) {
                if (EventJson.read(records.get(read).value(), family)
                        instanceof Known<F>(Event<F> event)) {
                    found.add(event);
                }
            }
            return List.copyOf(found);
        }
    }

    /// Writes events as their service would; returns when the broker has them.
    ///
    /// @throws IllegalStateException when the broker refused one
    public synchronized void send(List<? extends Event<?>> events) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Event<?> event : events) {
            sent.add(
                    producer.send(
                            new ProducerRecord<>(name, event.subject(), EventJson.write(event))));
        }
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            var _ = each.resultNow();
        }
    }

    /// All events of a family that are on the topic now and were committed; those of one key in their order. What nobody can read is left out.
    @SuppressWarnings("unchecked")
    public synchronized <F extends Fact> List<Event<F>> read(Class<F> family) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(A_MOMENT).forEach(records::add);
        }
        return ((Events<F>) parsed.computeIfAbsent(family, _ -> new Events<>(family)))
                .upTo(records);
    }

    @Override
    public synchronized void close() {
        producer.close(Duration.ZERO);
        consumer.close();
    }
}
