package steward.operations.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import steward.operations.BrokerView;
import steward.operations.consumer.ConsumerPosition.Condition;

/// One consumer from look to look. Not thread-safe.
final class WatchedConsumer {

    private final ProgressWatch watch;
    private final MinuteRate rate = new MinuteRate();
    private boolean stuck;

    WatchedConsumer(Instant begun) {
        this.watch = new ProgressWatch(begun);
    }

    /// @param ends where what is committed ends; empty while the broker does not answer
    ConsumerState look(
            ConsumerPosition position,
            Optional<Map<TopicPartition, Long>> ends,
            BrokerView broker,
            Instant now,
            Duration patience) {
        long lag = ends.map(known -> lag(position, known)).orElse(-1L);
        watch.look(position, lag, now);
        rate.read(position.consumed(), now);
        boolean suspected = watch.isStuck(now, patience);
        if (suspected && !stuck && isAcquitted(position, ends.orElse(Map.of()), broker)) {
            watch.acquit(now);
            suspected = false;
        }
        stuck = suspected;
        return new ConsumerState(
                position.name(),
                position.group(),
                position.topics(),
                position.next().size(),
                lag,
                watch.movedAt(),
                rate.perSecond(),
                stuck,
                null);
    }

    Duration stalledFor(Instant now) {
        return watch.stalledFor(now);
    }

    /// Before it is called stuck, somebody else reads what it is said to have left.
    private static boolean isAcquitted(
            ConsumerPosition position, Map<TopicPartition, Long> ends, BrokerView broker) {
        return position.condition() == Condition.WORKING
                && position.next().entrySet().stream()
                        .noneMatch(at -> isLeft(at.getKey(), at.getValue(), ends, broker));
    }

    private static boolean isLeft(
            TopicPartition partition,
            long next,
            Map<TopicPartition, Long> ends,
            BrokerView broker) {
        long end = ends.getOrDefault(partition, next);
        return next < end && broker.holdsRecord(partition, next, end);
    }

    private static long lag(ConsumerPosition position, Map<TopicPartition, Long> ends) {
        return position.next().entrySet().stream()
                .mapToLong(at -> Math.max(0, ends.getOrDefault(at.getKey(), 0L) - at.getValue()))
                .sum();
    }
}
