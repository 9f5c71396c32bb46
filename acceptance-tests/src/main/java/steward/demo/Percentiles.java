package steward.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Percentiles of durations in milliseconds, by nearest rank; null where nothing was measured.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Percentiles(@Nullable Double p50, @Nullable Double p95, @Nullable Double p99) {

    public static Percentiles of(Collection<Double> milliseconds) {
        double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 0.99));
    }

    private static @Nullable Double rank(double[] sorted, double share) {
        if (sorted.length == 0) {
            return null;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(index, 0)] * 10) / 10.0;
    }
}
