package steward.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeBucketsTest {

    @Test
    void everyDurationIsWithinOnePercentOfTheMiddleOfItsBucket() {
        // Given
        Random random = new Random(7);

        for (int i = 0; i < 10_000; i++) {
            double millis = Math.exp(random.nextDouble() * 20);

            // When
            double middle =
                    TimeBuckets.milliseconds(
                            TimeBuckets.of(Duration.ofNanos((long) (millis * 1e6))));

            // Then
            assertThat(middle).isCloseTo(millis, within(millis * 0.0101));
        }
    }

    @Test
    void aPercentileOfTheHistogramIsThatOfTheValuesToWithinOnePercent() {
        // Given
        Random random = new Random(11);
        long[] millis = random.longs(5_000, 5, 3_600_000).sorted().toArray();
        SequencedMap<Integer, Long> counts = new TreeMap<>();
        Arrays.stream(millis)
                .forEach(value ->
                        counts.merge(TimeBuckets.of(Duration.ofMillis(value)), 1L, Long::sum));

        for (double share : new double[] {0.5, 0.9, 0.95, 0.99, 1}) {
            // When
            double percentile = TimeBuckets.percentile(counts, share);

            // Then
            double exact = millis[(int) Math.ceil(share * millis.length) - 1];
            assertThat(percentile).isCloseTo(exact, within(exact * 0.0101));
        }
    }

    @Test
    void aDecisionBeforeItsReportByClockSkewCountsAsImmediate() {
        assertThat(TimeBuckets.of(Duration.ofSeconds(-5))).isZero();
    }
}
