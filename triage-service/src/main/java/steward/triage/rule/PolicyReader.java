package steward.triage.rule;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.topic.Topics;

/// Reads `policies` from its beginning to its end, and goes on reading, all on one thread.
///
/// The broker going away stops nothing: triage goes on judging by the releases it has, and the reader begins anew when it can. Reading a part again
/// changes nothing.
public final class PolicyReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PolicyReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 50;

    private final Map<String, Object> settings;
    private final PolicyShelf shelf;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("policies").factory());
    private @Nullable Consumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean reachedEnd;

    public PolicyReader(Map<String, Object> connection, PolicyShelf shelf) {
        this.settings = new HashMap<>(connection);
        this.settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "steward-triage-policies");
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.shelf = shelf;
    }

    /// Begins to read.
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::read, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Whether everything was read that stood there when reading began.
    public boolean hasReachedEnd() {
        return reachedEnd;
    }

    @Override
    public void close() {
        thread.execute(this::forget);
        thread.shutdown();
    }

    private void read() {
        try {
            Consumer<byte[], byte[]> reading = consumer == null ? open() : consumer;
            for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL)) {
                shelf.take(record.value());
            }
            reachedEnd =
                    reachedEnd
                            || ends.entrySet().stream()
                                    .allMatch(end ->
                                            reading.position(end.getKey()) >= end.getValue());
        } catch (KafkaException e) {
            LOG.warnf("policies cannot be read now: %s", e.getClass().getSimpleName());
            forget();
        }
    }

    private Consumer<byte[], byte[]> open() {
        Consumer<byte[], byte[]> opened =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer = opened;
        List<TopicPartition> partitions =
                opened.partitionsFor(Topics.POLICIES, CALL).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        ends = opened.endOffsets(partitions, CALL);
        return opened;
    }

    private void forget() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
