package steward.operations;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// What the broker says, asked past the consumers that are being watched. Each question takes a few seconds at most; every method blocks.
@ApplicationScoped
public class BrokerView {

    private static final int SECONDS = 4;
    private static final Duration READING = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> connection;
    private @Nullable Admin admin;

    BrokerView(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /// Where what is committed ends, by partition; empty while the broker does not answer. Partitions that do not exist are left out.
    public Optional<Map<TopicPartition, Long>> ends(Collection<TopicPartition> partitions)
            throws InterruptedException {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /// Where what is written ends, committed or not, by partition; empty while the broker does not answer.
    public Optional<Map<TopicPartition, Long>> written(Collection<TopicPartition> partitions)
            throws InterruptedException {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /// Where retention has left the beginning, by partition; empty while the broker does not answer.
    public Optional<Map<TopicPartition, Long>> beginnings(Collection<TopicPartition> partitions)
            throws InterruptedException {
        return offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_COMMITTED);
    }

    /// What a consumer group has committed, by partition; empty while the broker does not answer.
    public Optional<Map<TopicPartition, Long>> committed(String group) throws InterruptedException {
        try {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, at) -> offsets.put(partition, at.offset()));
            return Optional.of(offsets);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /// The partitions of a topic; empty when there is no such topic or the broker does not answer.
    public List<TopicPartition> partitionsOf(String topic) throws InterruptedException {
        try {
            return admin().describeTopics(List.of(topic)).topicNameValues().values().stream()
                    .toList()
                    .getFirst()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        }
    }

    /// Whether there is a record that could have been read. Offsets alone do not say: the marks of ended transactions take offsets, too.
    public boolean holdsRecord(TopicPartition partition, long from, long end) {
        try (KafkaConsumer<String, byte[]> reader = reader()) {
            reader.assign(List.of(partition));
            reader.seek(partition, from);
            long limit = System.nanoTime() + READING.toNanos();
            while (reader.position(partition) < end && System.nanoTime() < limit) {
                if (!reader.poll(POLL).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    /// A reader of what is committed that belongs to no group.
    public KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> config = new HashMap<>(connection);
        config.keySet().removeAll(List.of("group.id", "group.instance.id"));
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Optional<Map<TopicPartition, Long>> offsets(
            Collection<TopicPartition> partitions, OffsetSpec spec, IsolationLevel level)
            throws InterruptedException {
        if (partitions.isEmpty()) {
            return answers() ? Optional.of(Map.of()) : Optional.empty();
        }
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().distinct().collect(Collectors.toMap(p -> p, _ -> spec));
        ListOffsetsResult answers = admin().listOffsets(asked, new ListOffsetsOptions(level));
        Map<TopicPartition, Long> found = new HashMap<>();
        for (TopicPartition partition : asked.keySet()) {
            try {
                found.put(
                        partition,
                        answers.partitionResult(partition).get(SECONDS, TimeUnit.SECONDS).offset());
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(found);
    }

    private boolean answers() throws InterruptedException {
        try {
            admin().describeCluster().clusterId().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private synchronized Admin admin() {
        Admin open = admin;
        if (open == null) {
            Map<String, Object> config = new HashMap<>(connection);
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000);
            open = Admin.create(config);
            admin = open;
        }
        return open;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
