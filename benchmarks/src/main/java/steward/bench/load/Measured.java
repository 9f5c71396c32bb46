package steward.bench.load;

import java.util.List;
import java.util.stream.Stream;

/// What rounds of attempts took.
///
/// @param nanos of each accepted attempt, in ascending order
/// @param refused how many were not accepted
record Measured(List<Long> nanos, long refused, double seconds) {

    Measured {
        nanos = nanos.stream().sorted().toList();
    }

    /// Both as if they were one.
    Measured and(Measured other) {
        return new Measured(
                Stream.concat(nanos.stream(), other.nanos.stream()).toList(),
                refused + other.refused,
                seconds + other.seconds);
    }

    double perSecond() {
        return nanos.size() / seconds;
    }

    /// In milliseconds; NaN when nothing was accepted.
    double percentile(double share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * nanos.size());
        return nanos.get(Math.max(0, rank - 1)) / 1e6;
    }
}
