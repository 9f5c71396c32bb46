package steward.operations.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import steward.operations.BrokerView;

/// Reads dead-letter topics, with a reader that is there only as long as there is something to read.
@ApplicationScoped
class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final BrokerView broker;

    DeadLetterReader(BrokerView broker) {
        this.broker = broker;
    }

    /// Reads on from `next` towards `ends`, for some seconds at most.
    ///
    /// @return where to read on next time
    Map<TopicPartition, Long> readOn(
            Map<TopicPartition, Long> next,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> found) {
        try (KafkaConsumer<String, byte[]> reader = broker.reader()) {
            reader.assign(next.keySet());
            next.forEach(reader::seek);
            long limit = System.nanoTime() + AT_MOST.toNanos();
            while (next.keySet().stream().anyMatch(p -> reader.position(p) < end(ends, p))
                    && System.nanoTime() < limit) {
                reader.poll(POLL).forEach(found);
            }
            return next.keySet().stream().collect(Collectors.toMap(p -> p, reader::position));
        }
    }

    /// The record at a place; empty when retention has taken it.
    Optional<ConsumerRecord<String, byte[]>> at(LetterId id) {
        try (KafkaConsumer<String, byte[]> reader = broker.reader()) {
            reader.assign(List.of(id.place()));
            reader.seek(id.place(), id.offset());
            long limit = System.nanoTime() + AT_MOST.toNanos();
            while (System.nanoTime() < limit) {
                for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
                    return record.offset() == id.offset() ? Optional.of(record) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }
}
