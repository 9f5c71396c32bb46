package steward.triage.topology;

import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.jspecify.annotations.Nullable;

/// What the stream client says of itself; nothing before its start.
///
/// @param streams null before the start
record StreamsReading(@Nullable KafkaStreams streams) {

    /// The partitions of the sources that this process has.
    Set<TopicPartition> partitions() {
        return active().flatMap(task -> task.topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    /// Tasks that this process works on.
    int tasks() {
        return (int) active().count();
    }

    /// The most records that any partition is behind, as the consumer knows.
    double lag() {
        return measured(name -> name.name().equals("records-lag-max"), Math::max);
    }

    /// Records that were read from the sources since the start.
    double consumed() {
        return measured(
                name ->
                        name.name().equals("records-consumed-total")
                                && !name.tags().containsKey("topic")
                                && !name.tags()
                                        .getOrDefault("client-id", "")
                                        .contains("restore-consumer"),
                Double::sum);
    }

    private Stream<TaskMetadata> active() {
        return streams == null
                ? Stream.empty()
                : streams.metadataForLocalThreads().stream()
                        .flatMap(thread -> thread.activeTasks().stream());
    }

    private double measured(Predicate<MetricName> wanted, DoubleBinaryOperator together) {
        return streams == null
                ? 0
                : streams.metrics().values().stream()
                        .filter(metric -> wanted.test(metric.metricName()))
                        .map(metric -> metric.metricValue())
                        .filter(Double.class::isInstance)
                        .mapToDouble(value -> (Double) value)
                        .filter(Double::isFinite)
                        .reduce(0, together);
    }
}
