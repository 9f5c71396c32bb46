package steward.triage.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/// What of the stores is still being restored from changelogs.
final class Restoring implements StateRestoreListener {

    private final Map<TopicPartition, Long> left = new ConcurrentHashMap<>();
    private final AtomicLong restored = new AtomicLong();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        left.put(partition, Math.max(0, end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
        restored.addAndGet(count);
        left.computeIfPresent(partition, (_, before) -> Math.max(0, before - count));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        left.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        left.remove(partition);
    }

    /// Records restored since the start.
    long restored() {
        return restored.get();
    }

    int partitions() {
        return left.size();
    }

    /// Records that are left; an upper bound, since marks of transactions count.
    long records() {
        return left.values().stream().mapToLong(records -> records).sum();
    }
}
