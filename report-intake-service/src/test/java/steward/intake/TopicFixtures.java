package steward.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;

/// What lies on the topics, and what others would write there.
public final class TopicFixtures {

    private TopicFixtures() {}

    /// All records of a topic that a careful reader sees now.
    public static List<ConsumerRecord<String, byte[]>> recordsOf(
            String bootstrapServers, String topic) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /// All facts of a topic.
    public static <F extends Fact> List<Event<F>> eventsOf(
            String bootstrapServers, String topic, Class<F> family) {
        List<Event<F>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : recordsOf(bootstrapServers, topic)) {
            events.add(((EventReading.Known<F>) EventJson.read(record.value(), family)).event());
        }
        return events;
    }

    /// Writes a fact as its service would, under a new event id.
    public static <F extends Fact> Event<F> write(
            String bootstrapServers, String topic, String key, F fact) {
        Event<F> event =
                new Event<>(
                        new EventId(UUID.randomUUID().toString()),
                        "/test",
                        Instant.now(),
                        key,
                        0,
                        null,
                        fact);
        write(bootstrapServers, topic, event);
        return event;
    }

    /// Writes an event, again perhaps.
    public static void write(String bootstrapServers, String topic, Event<?> event) {
        writeBytes(bootstrapServers, topic, event.subject(), EventJson.write(event));
    }

    public static void writeBytes(String bootstrapServers, String topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
