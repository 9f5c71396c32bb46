package steward.operations.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Partitions that have ended at the same place for long, for whoever reads what is committed, although more is written: a transaction that is open there lets nobody
/// past it. A reader behind it is idle by all other signs. Not thread-safe.
final class OpenEnds {

    private record Standing(long end, Instant since) {}

    private final Map<TopicPartition, Standing> standing = new HashMap<>();

    /// @param committed where what is committed ends
    /// @param written where what is written ends
    void look(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> written, Instant now) {
        standing.keySet().retainAll(committed.keySet());
        committed.forEach((partition, end) -> {
            if (written.getOrDefault(partition, end) <= end) {
                standing.remove(partition);
                return;
            }
            standing.merge(
                    partition,
                    new Standing(end, now),
                    (before, seen) -> before.end() == seen.end() ? before : seen);
        });
    }

    /// Since when the one that has stood longest of these has; null where none does.
    @Nullable Instant since(Collection<TopicPartition> partitions) {
        @Nullable Instant longest = null;
        for (TopicPartition partition : partitions) {
            Standing one = standing.get(partition);
            if (one != null && (longest == null || one.since().isBefore(longest))) {
                longest = one.since();
            }
        }
        return longest;
    }

    Duration standingFor(Collection<TopicPartition> partitions, Instant now) {
        Instant since = since(partitions);
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
