package steward.access.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessFact;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.topic.Topics;

/// Reads `access` from its beginning to its end and goes on reading, on one thread, without a consumer group: each process needs all of it. While the broker is
/// away the last that was read stays, and reading goes on from there.
final class AccessReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AccessReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CALL = Duration.ofSeconds(4);
    private static final Duration BETWEEN_CONTACTS = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 20;

    private final Map<String, Object> settings;
    private final AccessRegister register;
    private final Clock clock;
    private final CountDownLatch read = new CountDownLatch(1);
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("access").factory());
    private @Nullable Consumer<String, byte[]> consumer;
    private Map<TopicPartition, Long> ends = Map.of();
    private volatile Instant contact = Instant.EPOCH;

    AccessReader(Map<String, Object> connection, AccessRegister register, Clock clock) {
        this.settings = new HashMap<>(connection);
        this.settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "steward-access");
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.register = register;
        this.clock = clock;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Waits until everything was read that stood there when reading began.
    ///
    /// @return false when that took longer
    boolean awaitEnd(Duration atMost) {
        try {
            return read.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// When the broker last answered.
    Instant contact() {
        return contact;
    }

    @Override
    public void close() {
        thread.execute(this::disconnect);
        thread.shutdown();
    }

    private void look() {
        try {
            Consumer<String, byte[]> reading = consumer == null ? open() : consumer;
            for (ConsumerRecord<String, byte[]> record : reading.poll(POLL)) {
                take(record);
            }
            ends.keySet().forEach(partition -> next.put(partition, reading.position(partition)));
            if (ends.entrySet().stream().allMatch(e -> passed(e.getKey(), e.getValue()))) {
                register.complete();
                read.countDown();
            }
            if (contact.plus(BETWEEN_CONTACTS).isBefore(clock.instant())) {
                reading.endOffsets(ends.keySet(), CALL);
                contact = clock.instant();
            }
        } catch (KafkaException | IllegalStateException e) {
            LOG.warnf(
                    "access cannot be read now (%s): the last that was read holds",
                    e.getClass().getSimpleName());
            disconnect();
        }
    }

    private boolean passed(TopicPartition partition, long end) {
        return next.getOrDefault(partition, 0L) >= end;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            register.forget(record.key());
            return;
        }
        switch (EventJson.read(record.value(), AccessFact.class)) {
            case Known<AccessFact> known -> register.take(known.event().data());
            case UnknownType<AccessFact> unknown ->
                    LOG.warnf("access has the unknown type %s", unknown.type());
            case Malformed<AccessFact> bad ->
                    LOG.errorf(
                            "access: the record at offset %d is passed over: %s at %s",
                            record.offset(), bad.cause(), bad.path());
        }
    }

    private Consumer<String, byte[]> open() {
        Consumer<String, byte[]> opened =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer = opened;
        List<TopicPartition> partitions =
                opened.partitionsFor(Topics.ACCESS, CALL).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException(
                    "topic " + Topics.ACCESS + " is missing: ./steward topics apply makes it");
        }
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        next.forEach(opened::seek);
        ends = opened.endOffsets(partitions, CALL);
        contact = clock.instant();
        return opened;
    }

    private void disconnect() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
