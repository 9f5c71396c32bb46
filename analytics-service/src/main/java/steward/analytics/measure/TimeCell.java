package steward.analytics.measure;

import java.time.Instant;
import java.util.Comparator;

/// A bucket of the histogram of times to decision; ordered as {@link CountCell} is, for the same reason.
record TimeCell(Instant minute, Slice slice, int bucket) implements Comparable<TimeCell> {

    private static final Comparator<TimeCell> ORDER =
            Comparator.comparing(TimeCell::minute)
                    .thenComparing(TimeCell::slice)
                    .thenComparingInt(TimeCell::bucket);

    @Override
    public int compareTo(TimeCell other) {
        return ORDER.compare(this, other);
    }
}
