package steward.triage.topology;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import steward.operations.BrokerView;
import steward.operations.consumer.ConsumerPosition;
import steward.operations.consumer.ConsumerPosition.Condition;
import steward.operations.consumer.ConsumersHere;

/// The topology as one consumer: which of its topics comes next is its own choice, by the records' times, so one of them may rest for long.
@ApplicationScoped
class TopologyConsumer implements ConsumersHere {

    private final TriageStreams streams;
    private final BrokerView broker;
    private final AtomicReference<Map<TopicPartition, Long>> last = new AtomicReference<>(Map.of());

    TopologyConsumer(TriageStreams streams, BrokerView broker) {
        this.streams = streams;
        this.broker = broker;
    }

    @Override
    public List<ConsumerPosition> look() throws InterruptedException {
        // A task knows only what it has committed itself, the group what anyone has before.
        broker.committed(StreamsSettings.APPLICATION).map(this::ofHere).ifPresent(this::keep);
        Map<TopicPartition, Long> known = last.get();
        long progress =
                known.values().stream().mapToLong(offset -> offset).sum()
                        + streams.restoring().restored();
        return List.of(
                new ConsumerPosition(
                        "topology",
                        StreamsSettings.APPLICATION,
                        List.copyOf(new TreeSet<>(topics())),
                        known,
                        progress,
                        streams.reading().consumed(),
                        condition()));
    }

    @Override
    public Set<String> topics() {
        return Set.copyOf(RequiredTopics.READ);
    }

    /// While nothing is assigned, during a rebalance, what was known before stands.
    private void keep(Map<TopicPartition, Long> next) {
        if (!next.isEmpty()) {
            last.set(next);
        }
    }

    private Map<TopicPartition, Long> ofHere(Map<TopicPartition, Long> committed) {
        return streams.reading().partitions().stream()
                .collect(
                        Collectors.toMap(
                                partition -> partition,
                                partition -> committed.getOrDefault(partition, 0L)));
    }

    /// Before its start it waits for topics or policy. Once started it runs or restores; anything else is a pause that must end.
    private Condition condition() {
        KafkaStreams.State state = streams.state();
        if (state == null) {
            return Condition.EXCUSED;
        }
        return state == KafkaStreams.State.RUNNING ? Condition.WORKING : Condition.SILENT;
    }
}
