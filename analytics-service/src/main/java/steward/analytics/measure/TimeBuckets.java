package steward.analytics.measure;

import java.time.Duration;
import java.util.SequencedMap;

/// A histogram of durations whose buckets grow by 2 %, so that any percentile is right to within 1 % whatever the range. Histograms of this kind add
/// up: late and out-of-order events end in the same counts (Masson, Rim, Lee: DDSketch, VLDB 2019).
final class TimeBuckets {

    private static final double GROWTH = 1.02;
    private static final double LOG_GROWTH = Math.log(GROWTH);

    private TimeBuckets() {}

    /// The bucket of a duration; what is shorter than a millisecond, or negative by clock skew, is in bucket 0.
    static int of(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis <= 1 ? 0 : (int) Math.ceil(Math.log(millis) / LOG_GROWTH);
    }

    /// The middle of a bucket, in milliseconds.
    static double milliseconds(int bucket) {
        return bucket == 0 ? 0.5 : 2 * Math.pow(GROWTH, bucket) / (GROWTH + 1);
    }

    /// The duration that a share of all does not exceed, by nearest rank.
    ///
    /// @param counts by bucket, ascending; not empty
    /// @param share above 0, at most 1
    static double percentile(SequencedMap<Integer, Long> counts, double share) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (var bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return milliseconds(bucket.getKey());
            }
        }
        throw new IllegalArgumentException("a percentile of nothing");
    }
}
