package steward.bench.triage;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the stores hold, by their changelogs: key and last value of each entry.
///
/// @param bytes by store
record StoredBytes(Map<String, Long> bytes) {

    private static final String BEGIN = "steward-triage-";
    private static final String END = "-changelog";

    static StoredBytes read(String brokers) {
        Map<String, Long> bytes = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.listTopics()
                    .forEach((topic, partitions) -> {
                        if (topic.startsWith(BEGIN) && topic.endsWith(END)) {
                            String store =
                                    topic.substring(BEGIN.length(), topic.length() - END.length());
                            bytes.put(
                                    store,
                                    of(
                                            consumer,
                                            partitions.stream()
                                                    .map(info ->
                                                            new TopicPartition(
                                                                    topic, info.partition()))
                                                    .toList()));
                        }
                    });
        }
        return new StoredBytes(bytes);
    }

    private static long of(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> log) {
        consumer.assign(log);
        consumer.seekToBeginning(log);
        Map<TopicPartition, Long> ends = consumer.endOffsets(log);
        Map<ByteBuffer, Integer> sizes = new HashMap<>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                ByteBuffer key = ByteBuffer.wrap(record.key());
                if (record.value() == null) {
                    sizes.remove(key);
                } else {
                    sizes.put(key, record.key().length + record.value().length);
                }
            }
        }
        return sizes.values().stream().mapToLong(Integer::longValue).sum();
    }

    long sum() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
