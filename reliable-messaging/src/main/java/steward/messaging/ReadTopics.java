package steward.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Reads topics to what is their end now, without being anybody's consumer. Blocks: for the start, before anything else runs.
@ApplicationScoped
class ReadTopics {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String INCOMING = "mp.messaging.incoming.";

    private final Map<String, Object> broker;

    ReadTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /// Everything since a moment, by the broker's order within each partition; from the beginning where none is given.
    List<ConsumerRecord<String, byte[]>> since(
            @Nullable Instant moment, Collection<String> topics) {
        return read(
                "",
                topics,
                (consumer, partitions) -> {
                    if (moment == null) {
                        consumer.seekToBeginning(partitions);
                        return;
                    }
                    Map<TopicPartition, Long> times = new HashMap<>();
                    partitions.forEach(at -> times.put(at, moment.toEpochMilli()));
                    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
                    partitions.forEach(at -> {
                        OffsetAndTimestamp first = found.get(at);
                        if (first == null) {
                            consumer.seekToEnd(List.of(at));
                        } else {
                            consumer.seek(at, first.offset());
                        }
                    });
                });
    }

    /// What stands before the consumer of a channel; from the beginning where it never read.
    List<ConsumerRecord<String, byte[]>> ahead(String channel) {
        Config config = ConfigProvider.getConfig();
        List<String> topics =
                config.getOptionalValues(INCOMING + channel + ".topics", String.class)
                        .orElseGet(() ->
                                List.of(
                                        config.getValue(
                                                INCOMING + channel + ".topic", String.class)));
        return read(
                config.getValue(INCOMING + channel + ".group.id", String.class),
                topics,
                (consumer, partitions) -> {
                    Map<TopicPartition, OffsetAndMetadata> stands =
                            consumer.committed(new HashSet<>(partitions));
                    partitions.forEach(at -> {
                        OffsetAndMetadata next = stands.get(at);
                        if (next == null) {
                            consumer.seekToBeginning(List.of(at));
                        } else {
                            consumer.seek(at, next.offset());
                        }
                    });
                });
    }

    private List<ConsumerRecord<String, byte[]>> read(
            String group,
            Collection<String> topics,
            BiConsumer<KafkaConsumer<String, byte[]>, List<TopicPartition>> start) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        if (!group.isEmpty()) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    topics.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(at -> new TopicPartition(at.topic(), at.partition()))
                            .toList();
            consumer.assign(partitions);
            start.accept(consumer, partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(POLL).forEach(found::add);
            }
            return found;
        }
    }
}
