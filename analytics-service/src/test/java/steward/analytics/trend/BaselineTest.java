package steward.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void aPastSurgeAndAnOutageMoveNothing() {
        List<Long> hours = new ArrayList<>(Collections.nCopies(14, 12L));
        hours.addAll(List.of(900L, 0L, 0L, 1_200L));
        assertThat(baseline(hours).usual()).isEqualTo(12);
    }

    @Test
    void whatVariesByItselfStandsOutLess() {
        Baseline even = baseline(Collections.nCopies(18, 50L));
        List<Long> wild = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            wild.add(i % 2 == 0 ? 20L : 80L);
        }
        assertThat(baseline(wild).deviations(100)).isLessThan(even.deviations(100) / 2);
    }

    @Test
    void chanceAloneIsADeviationOrTwo() {
        Baseline hundred = baseline(Collections.nCopies(18, 100L));
        assertThat(hundred.deviations(110)).isBetween(0.9, 1.1);
        assertThat(hundred.deviations(100)).isZero();
        assertThat(hundred.deviations(90)).isNegative();
    }

    @Test
    void ofLessThanThreeDaysNothingIsUsual() {
        assertThat(LikeHours.before(MONDAY_NINE, MONDAY_NINE.minus(Duration.ofDays(3)))).isEmpty();
        assertThat(Baseline.of(List.of(1L, 2L))).isNull();
    }

    @Test
    void theSameHourOfTheDayUntilThatOfTheWeekIsKnown() {
        List<Instant> daily = LikeHours.before(MONDAY_NINE, MONDAY_NINE.minus(Duration.ofDays(10)));
        assertThat(daily)
                .hasSize(21)
                .contains(
                        MONDAY_NINE.minus(Duration.ofDays(1)),
                        MONDAY_NINE.minus(Duration.ofDays(7)).plus(Duration.ofHours(1)));
        List<Instant> weekly =
                LikeHours.before(MONDAY_NINE, MONDAY_NINE.minus(Duration.ofDays(365)));
        assertThat(weekly)
                .hasSize(18)
                .contains(
                        MONDAY_NINE.minus(Duration.ofDays(7)),
                        MONDAY_NINE.minus(Duration.ofDays(42)).minus(Duration.ofHours(1)))
                .doesNotContain(MONDAY_NINE.minus(Duration.ofDays(1)));
    }

    private static Baseline baseline(List<Long> hours) {
        return Objects.requireNonNull(Baseline.of(hours));
    }
}
