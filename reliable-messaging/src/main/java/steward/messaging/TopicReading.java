package steward.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// One reading of topics, from where its consumer stands to what is their end when it begins. Blocks; used by one thread at a time.
final class TopicReading implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicReading.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long SAY_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Collection<String> topics;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;
    private final long total;
    private long sayAt;

    TopicReading(
            KafkaConsumer<String, byte[]> consumer,
            Collection<String> topics,
            List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.topics = topics;
        this.partitions = partitions;
        this.ends = consumer.endOffsets(partitions);
        this.total = left();
        this.sayAt = System.nanoTime() + SAY_EVERY_NANOS;
    }

    /// The next records, by the broker's order within each partition; none at the end.
    List<ConsumerRecord<String, byte[]>> next() {
        List<ConsumerRecord<String, byte[]>> portion = new ArrayList<>();
        while (portion.isEmpty() && left() > 0) {
            consumer.poll(POLL).forEach(portion::add);
        }
        if (System.nanoTime() > sayAt) {
            LOG.infof("reading %s back: %d of %d records", topics, total - left(), total);
            sayAt = System.nanoTime() + SAY_EVERY_NANOS;
        }
        return portion;
    }

    private long left() {
        return partitions.stream()
                .mapToLong(at -> Math.max(0, ends.getOrDefault(at, 0L) - consumer.position(at)))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
