package steward.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.CaseId;
import steward.contracts.id.EventId;
import steward.contracts.id.ReviewerId;

/// What the tests see of the platform from outside: topics and rows, past the code under test.
final class Trial {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private Trial() {}

    static CaseClaimed claimed(String claim) {
        return new CaseClaimed(
                new CaseId("case-1"),
                "emea",
                new ReviewerId("bruno"),
                claim,
                NOON,
                NOON.plusSeconds(900));
    }

    static byte[] event(String id, String claim) {
        return EventJson.write(
                new Event<>(
                        new EventId(id),
                        "/steward/test",
                        NOON,
                        "bruno",
                        0,
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        claimed(claim)));
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /// What operators see of a key.
    static String digest(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String broker() {
        return config("kafka.bootstrap.servers");
    }

    static void send(String topic, String key, List<byte[]> values) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker(), "acks", "all", "linger.ms", 50),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (byte[] value : values) {
                var _ = producer.send(new ProducerRecord<>(topic, key, value));
            }
            producer.flush();
        }
    }

    /// Whose records nobody reads before they are committed, nor any behind them.
    static KafkaProducer<String, byte[]> transactional(String id) {
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker(), "transactional.id", id),
                        new StringSerializer(),
                        new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    /// Everything that is committed on a topic now.
    static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", broker());
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> r : consumer.poll(Duration.ofMillis(100))) {
                    all.add(
                            new ConsumerRecord<>(
                                    r.topic(),
                                    r.partition(),
                                    r.offset(),
                                    r.key(),
                                    new String(r.value(), StandardCharsets.UTF_8)));
                }
            }
        }
        return all;
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
