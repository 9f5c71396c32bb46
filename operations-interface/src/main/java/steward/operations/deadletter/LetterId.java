package steward.operations.deadletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/// Where a dead letter lies. Written as `<dead-letter topic>:<partition>:<offset>`; ordered so that those that come later follow within a partition.
record LetterId(String topic, int partition, long offset) implements Comparable<LetterId> {

    private static final Pattern WRITTEN =
            Pattern.compile("([A-Za-z0-9._-]{1,249}):(\\d{1,5}):(\\d{1,18})");

    private static final Comparator<LetterId> ORDER =
            Comparator.comparing(LetterId::topic)
                    .thenComparingInt(LetterId::partition)
                    .thenComparingLong(LetterId::offset);

    /// Empty when the text names no letter.
    static Optional<LetterId> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new LetterId(
                                parts.group(1),
                                Integer.parseInt(parts.group(2)),
                                Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    TopicPartition place() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public int compareTo(LetterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + ":" + partition + ":" + offset;
    }
}
