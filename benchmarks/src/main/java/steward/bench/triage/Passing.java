package steward.bench.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends reports into a way and sees them come out of it, committed.
final class Passing implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Way way;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Long> sentAt = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private long next;

    Passing(Way way, String brokers) {
        this.way = way;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                brokers,
                                "isolation.level",
                                "read_committed",
                                "fetch.max.wait.ms",
                                5),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(way.out()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// So many at once, as fast as they go.
    Passage atOnce(int reports) {
        Duration before = way.processorTime();
        long begun = System.nanoTime();
        for (int i = 0; i < reports; i++) {
            send();
        }
        producer.flush();
        awaitAll();
        return new Passage(
                reports,
                way.processorTime().minus(before),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    /// In a steady stream.
    ///
    /// @return from each report sent to its way's end, in nanoseconds, ascending
    List<Long> steadily(int perSecond, int seconds) {
        nanos.clear();
        long begun = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = begun + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                take();
                LockSupport.parkNanos(Math.min(1_000_000, Math.max(1, due - System.nanoTime())));
            }
            send();
        }
        awaitAll();
        return nanos.stream().sorted().toList();
    }

    private void send() {
        long number = next++;
        sentAt.put(Reports.submission(number), System.nanoTime());
        var _ = producer.send(Reports.record(way.in(), number, clock.instant()));
    }

    private void awaitAll() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!sentAt.isEmpty()) {
            take();
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "%d reports have not come out of %s".formatted(sentAt.size(), way.out()));
            }
        }
    }

    private void take() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            Long sent = sentAt.remove(way.submissionIn(record.value()));
            if (sent != null) {
                nanos.add(System.nanoTime() - sent);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
