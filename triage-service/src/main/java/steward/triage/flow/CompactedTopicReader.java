package steward.triage.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a topic whose records add up to what holds now, from its beginning to its end, and goes on reading, all on one thread.
///
/// The broker going away stops nothing: triage goes on with what it has, and the reader begins anew when it can. So does it where taking records fails.
/// Taking a record again must change nothing.
public final class CompactedTopicReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CompactedTopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 50;

    private final Map<String, Object> settings;
    private final String topic;
    private final String name;
    private final Consumer<List<byte[]>> taker;
    private final ScheduledExecutorService thread;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean reachedEnd;

    /// @param name of the thread, and of the reader at the broker
    /// @param taker takes the records' values of one poll, in their order, on the reading thread
    public CompactedTopicReader(
            Map<String, Object> connection,
            String topic,
            String name,
            Consumer<List<byte[]>> taker) {
        this.settings = new HashMap<>(connection);
        this.settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "steward-triage-" + name);
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.topic = topic;
        this.name = name;
        this.taker = taker;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /// What is read, in words for an operator.
    public String name() {
        return name;
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
            KafkaConsumer<byte[], byte[]> reading = consumer == null ? open() : consumer;
            List<byte[]> values = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL)) {
                // A tombstone says nothing here: what is withdrawn is told by an event.
                if (record.value() != null) {
                    values.add(record.value());
                }
            }
            if (!values.isEmpty()) {
                taker.accept(values);
            }
            reachedEnd =
                    reachedEnd
                            || ends.entrySet().stream()
                                    .allMatch(end ->
                                            reading.position(end.getKey()) >= end.getValue());
        } catch (RuntimeException e) {
            // The kind only: a message may repeat what was read.
            LOG.warnf("%s cannot be read now: %s", topic, e.getClass().getSimpleName());
            forget();
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        KafkaConsumer<byte[], byte[]> opened =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer = opened;
        List<TopicPartition> partitions =
                opened.partitionsFor(topic, CALL).stream()
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
