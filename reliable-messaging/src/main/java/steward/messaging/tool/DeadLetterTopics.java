package steward.messaging.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.event.DeadLetter;

/// Reads the dead-letter topics and sends parked records to their topics again.
final class DeadLetterTopics {

    private static final String SUFFIX = ".dlq";

    /// Letters hold whole records in Base64, so the limits of events do not apply.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Map<String, Object> broker;
    private final Clock clock;

    DeadLetterTopics(Map<String, Object> broker, Clock clock) {
        this.broker = Map.copyOf(broker);
        this.clock = clock;
    }

    /// All letters in the order of their topics, partitions and offsets.
    List<Letter> letters() {
        Map<String, Letter> letters = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records()) {
            JsonNode document = document(record.value());
            if (document.has("replayedOffset")) {
                String name =
                        record.topic()
                                + ":"
                                + document.path("replayedPartition").asInt()
                                + ":"
                                + document.path("replayedOffset").asLong();
                letters.computeIfPresent(name, (_, letter) -> letter.asReplayed());
            } else {
                Letter letter = letterOf(record, document);
                letters.put(letter.name(), letter);
            }
        }
        return List.copyOf(letters.values());
    }

    /// Sends the record to the partition it came from and notes beside the letter that it did.
    ///
    /// @throws IllegalStateException when the letter doesn't carry its record, or the broker refuses it
    void replay(Letter letter) {
        DeadLetter content = letter.content();
        String record = content == null ? null : content.record();
        if (content == null || record == null) {
            throw new IllegalStateException(letter.name() + " carries no record to send again");
        }
        Map<String, Object> config = new HashMap<>(broker);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            acknowledged(
                    producer.send(
                            new ProducerRecord<>(
                                    content.topic(),
                                    content.partition(),
                                    content.key(),
                                    Base64.getDecoder().decode(record))));
            acknowledged(
                    producer.send(
                            new ProducerRecord<>(
                                    letter.topic(),
                                    letter.partition(),
                                    content.key(),
                                    note(letter))));
        }
    }

    private byte[] note(Letter letter) {
        try {
            return JSON.writeValueAsBytes(
                    new Replayed(letter.partition(), letter.offset(), clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a note is plain data", e);
        }
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            var _ = sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> config = new HashMap<>(broker);
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", false);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.listTopics().entrySet().stream()
                            .filter(topic -> topic.getKey().endsWith(SUFFIX))
                            .flatMap(topic -> topic.getValue().stream())
                            .map(DeadLetterTopics::partition)
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        all.sort(
                Comparator.comparing(ConsumerRecord<String, byte[]>::topic)
                        .thenComparingInt(ConsumerRecord::partition)
                        .thenComparingLong(ConsumerRecord::offset));
        return all;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static JsonNode document(byte[] value) {
        try {
            return JSON.readTree(new String(value, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static Letter letterOf(ConsumerRecord<String, byte[]> record, JsonNode document) {
        DeadLetter content;
        try {
            content = document.isObject() ? JSON.treeToValue(document, DeadLetter.class) : null;
        } catch (JsonProcessingException e) {
            content = null;
        }
        return new Letter(record.topic(), record.partition(), record.offset(), content, false);
    }
}
