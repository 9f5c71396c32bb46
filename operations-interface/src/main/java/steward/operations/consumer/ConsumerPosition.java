package steward.operations.consumer;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// Where one consumer of this process stands.
///
/// @param name of the channel or topology
/// @param topics that it reads
/// @param next the offset to be read next, for each partition that this process has
/// @param progress a figure that changes whenever it does something
/// @param consumed records it was handed since the start
/// @param condition whether it may be expected to move
public record ConsumerPosition(
        String name,
        String group,
        List<String> topics,
        Map<TopicPartition, Long> next,
        long progress,
        double consumed,
        Condition condition) {

    /// Whether a consumer may be expected to move.
    public enum Condition {
        /// It answers.
        WORKING,
        /// It does not answer: if that lasts, it lags whatever the topics say.
        SILENT,
        /// It waits for the infrastructure or has not begun: a restart would not help.
        EXCUSED
    }

    public ConsumerPosition {
        topics = List.copyOf(topics);
        next = Map.copyOf(next);
    }
}
