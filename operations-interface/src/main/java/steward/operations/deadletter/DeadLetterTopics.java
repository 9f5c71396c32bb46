package steward.operations.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import steward.contracts.topic.Topics;
import steward.operations.BrokerView;
import steward.operations.OperationsConfig;
import steward.operations.OperationsPart;
import steward.operations.Sampled;
import steward.operations.consumer.ConsumersHere;

/// Keeps the book of this service's dead letters up to date with the topics beside those it reads. They are read on only where something was added.
@ApplicationScoped
class DeadLetterTopics implements Sampled, OperationsPart {

    private final ConsumersHere consumers;
    private final BrokerView broker;
    private final DeadLetterReader reader;
    private final LetterBook book;
    private final LetterFormat format = new LetterFormat();
    private final Set<String> found = new HashSet<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();

    DeadLetterTopics(
            ConsumersHere consumers,
            BrokerView broker,
            DeadLetterReader reader,
            OperationsConfig config,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.broker = broker;
        this.reader = reader;
        this.book = new LetterBook(config.service(), config.lettersKept());
        meters.gauge("steward.dead.letters.open", book, b -> b.figures().open());
    }

    LetterBook book() {
        return book;
    }

    @Override
    public void sample() throws InterruptedException {
        var _ = readOn();
    }

    /// Reads to the present end.
    ///
    /// @return false while the broker does not answer
    synchronized boolean readOn() throws InterruptedException {
        findPartitions();
        Optional<Map<TopicPartition, Long>> ends = broker.ends(next.keySet());
        Optional<Map<TopicPartition, Long>> beginnings =
                ends.isEmpty() ? ends : broker.beginnings(next.keySet());
        if (ends.isEmpty() || beginnings.isEmpty()) {
            return false;
        }
        beginnings.get().forEach((partition, first) -> next.merge(partition, first, Math::max));
        book.forgetBefore(beginnings.get());
        Map<TopicPartition, Long> behind = new HashMap<>(next);
        behind.entrySet().removeIf(at -> at.getValue() >= ends.get().getOrDefault(at.getKey(), 0L));
        if (!behind.isEmpty()) {
            next.putAll(reader.readOn(behind, ends.get(), r -> book.enter(format.read(r))));
        }
        return true;
    }

    @Override
    public String name() {
        return "deadLetters";
    }

    @Override
    public Object figures() {
        return book.figures();
    }

    private void findPartitions() throws InterruptedException {
        for (String topic : consumers.topics()) {
            if (!found.contains(topic)) {
                List<TopicPartition> partitions = broker.partitionsOf(Topics.deadLettersOf(topic));
                partitions.forEach(partition -> next.put(partition, 0L));
                if (!partitions.isEmpty()) {
                    found.add(topic);
                }
            }
        }
    }
}
