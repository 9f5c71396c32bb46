package steward.operations.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// The rate of a counter over the last minute, from readings of it. Not thread-safe.
public final class MinuteRate {

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final double MILLIS = 1000;

    private final Deque<Reading> readings = new ArrayDeque<>();

    /// Takes a reading. A counter that fell has begun anew.
    public void read(double total, Instant now) {
        if (!readings.isEmpty() && total < readings.getLast().total()) {
            readings.clear();
        }
        readings.addLast(new Reading(total, now));
        while (readings.size() > 2 && !second().at().plus(SPAN).isAfter(now)) {
            readings.removeFirst();
        }
    }

    /// Per second, with two decimals; 0 before the second reading.
    public double perSecond() {
        if (readings.size() < 2) {
            return 0;
        }
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        long millis = Duration.between(first.at(), last.at()).toMillis();
        return millis <= 0
                ? 0
                : Math.round((last.total() - first.total()) * MILLIS / millis * 100) / 100.0;
    }

    private Reading second() {
        return readings.stream().skip(1).findFirst().orElseThrow();
    }

    private record Reading(double total, Instant at) {}
}
