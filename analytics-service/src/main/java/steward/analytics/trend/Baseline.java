package steward.analytics.trend;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is usual: the middle of like hours, and how far they lie apart. Median and median deviation, so that a past surge or outage moves neither.
///
/// @param usual at least a half: of what never happened a single one is no multiple
/// @param spread a standard deviation; at least that of chance alone
record Baseline(double usual, double spread) {

    private static final int FEWEST = 9;
    private static final double LEAST = 0.5;

    /// The median deviation of a normal distribution is this part of its standard deviation.
    private static final double NORMAL = 1.4826;

    /// @param likeHours counts of hours that this one is compared with
    /// @return null where there are too few to say what is usual
    static @Nullable Baseline of(List<Long> likeHours) {
        if (likeHours.size() < FEWEST) {
            return null;
        }
        double middle = median(likeHours.stream().mapToDouble(Long::doubleValue).toArray());
        double apart =
                NORMAL
                        * median(
                                likeHours.stream()
                                        .mapToDouble(count -> Math.abs(count - middle))
                                        .toArray());
        double usual = Math.max(LEAST, middle);
        return new Baseline(usual, Math.max(Math.sqrt(usual), apart));
    }

    /// How many standard deviations a count lies above the usual, by Anscombe's transformation, which makes counts nearly normal (The transformation of
    /// Poisson, binomial and negative-binomial data, Biometrika 1948); what varies more than chance is measured by its own spread.
    double deviations(long observed) {
        double beyondChance = spread / Math.sqrt(usual);
        return 2 * (Math.sqrt(observed + 0.375) - Math.sqrt(usual + 0.375)) / beyondChance;
    }

    double times(long observed) {
        return observed / usual;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
