package steward.analytics.measure;

import java.time.Instant;
import java.util.Comparator;

/// A counter. The order is that in which rows are locked, so that two batches never wait for each other in a circle.
record CountCell(Instant minute, String eventType, Slice slice, String detail)
        implements Comparable<CountCell> {

    private static final Comparator<CountCell> ORDER =
            Comparator.comparing(CountCell::minute)
                    .thenComparing(CountCell::eventType)
                    .thenComparing(CountCell::slice)
                    .thenComparing(CountCell::detail);

    @Override
    public int compareTo(CountCell other) {
        return ORDER.compare(this, other);
    }
}
