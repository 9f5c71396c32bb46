package steward.audit.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import steward.audit.chain.ToldHeads;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.seal.SealFact;
import steward.contracts.topic.Topics;

/// The heads on `seals`, read from the beginning to what is its end now, and later from there on.
final class SealsTopic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, ToldHeads> heads = new TreeMap<>();

    /// @throws KafkaException when the broker does not answer
    SealsTopic(Map<String, Object> broker) {
        Map<String, Object> config = new TreeMap<>(broker);
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", "false");
        config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        partitions =
                consumer.partitionsFor(Topics.SEALS).stream()
                        .map(found -> new TopicPartition(Topics.SEALS, found.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads on to the end of the topic as it is now.
    ///
    /// @return the heads by chain, `service/cell`
    Map<String, ToldHeads> readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
            consumer.poll(POLL).forEach(this::take);
        }
        return heads;
    }

    private void take(ConsumerRecord<String, byte[]> found) {
        if (EventJson.read(found.value(), SealFact.class)
                instanceof EventReading.Known<SealFact>(var event)) {
            SealFact fact = event.data();
            heads.computeIfAbsent(fact.key(), _ -> new ToldHeads())
                    .told(fact.head().number(), fact.head().hash());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
