package steward.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.analytics.trend.SurgeRule.Look;
import steward.analytics.trend.SurgeRule.Standing;
import steward.contracts.id.ClientId;
import steward.contracts.trend.ReportSeries;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.SurgeContinued;
import steward.contracts.trend.SurgeEnded;
import steward.contracts.trend.TrendFact;

class SurgeRuleTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ReportSeries SERIES =
            new ReportSeries(new ClientId("social-app"), "DE", "spam");
    private static final SurgeRule RULE =
            new SurgeRule(20, 2, 5, Duration.ofHours(1), Duration.ofMinutes(30));
    private static final Baseline TEN =
            Objects.requireNonNull(Baseline.of(Collections.nCopies(18, 10L)));

    @Test
    void whatStandsOutBeginsWithItsFiguresAndATimeUntilWhichItCounts() {
        Look look = look(null, 60, NOON);
        assertThat(look.told())
                .isInstanceOfSatisfying(
                        SurgeBegan.class,
                        began -> {
                            assertThat(began.excess().observed()).isEqualTo(60);
                            assertThat(began.excess().usual()).isEqualTo(10);
                            assertThat(began.until()).isEqualTo(NOON.plus(RULE.lasts()));
                        });
    }

    @Test
    void fewOrUsualOrHardlyMoreIsNoSurge() {
        assertThat(look(null, 19, NOON).told()).as("what happens by chance").isNull();
        assertThat(look(null, 25, NOON).told()).as("three deviations").isNull();
        assertThat(
                        RULE.look(SERIES, null, 19, Baseline.of(Collections.nCopies(18, 0L)), NOON)
                                .told())
                .as("below the minimum, though nothing was usual")
                .isNull();
        assertThat(RULE.look(SERIES, null, 10_000, null, NOON).told())
                .as("nothing is known to be usual")
                .isNull();
    }

    @Test
    void isToldAgainWhenItGrowsAndBeforeItsWordIsOver() {
        Standing standing = standing(look(null, 60, NOON));
        Instant soon = NOON.plusSeconds(60);
        assertThat(look(standing, 70, soon).told()).as("as it was").isNull();
        assertThat(look(standing, 90, soon).told()).isInstanceOf(SurgeContinued.class);
        assertThat(look(standing, 60, NOON.plus(Duration.ofMinutes(30))).told())
                .isInstanceOfSatisfying(
                        SurgeContinued.class,
                        again ->
                                assertThat(again.until())
                                        .isEqualTo(NOON.plus(Duration.ofMinutes(90))));
    }

    @Test
    void endsAfterATimeOfCalmAndSaysHowFarItWent() {
        Standing standing = standing(look(null, 60, NOON));
        standing = standing(look(standing, 100, NOON.plusSeconds(60)));
        Look calm = look(standing, 12, NOON.plusSeconds(120));
        assertThat(calm.told()).as("not at the first calm look").isNull();
        Look again = look(standing(calm), 60, NOON.plusSeconds(180));
        assertThat(standing(again).calmSince()).as("it went on").isNull();
        Look calmed = look(standing(again), 12, NOON.plusSeconds(240));
        Look ended = look(standing(calmed), 12, NOON.plusSeconds(240).plus(RULE.calm()));
        assertThat(ended.standing()).isNull();
        assertThat(ended.told())
                .isInstanceOfSatisfying(
                        SurgeEnded.class, end -> assertThat(end.peak().observed()).isEqualTo(100));
    }

    @Test
    void whatLiesAtTheEdgeDoesNotFlicker() {
        Random random = new Random(1);
        Standing standing = null;
        int told = 0;
        for (int minute = 0; minute < 600; minute += 10) {
            // Around what it takes to begin: 30 of 10 usual.
            Look look = look(standing, 28 + random.nextInt(6), NOON.plusSeconds(60L * minute));
            standing = look.standing();
            told += look.told() instanceof SurgeBegan || look.told() instanceof SurgeEnded ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(1);
    }

    /// E2: threefold of thirty an hour in one series for three hours, with the days and nights that people have; the other series go on as ever.
    @Test
    void threefoldInOneOfManySeriesIsOneSurgeAndNoneElsewhere() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(surges(seed, false)).as("series %d as usual", seed).isEmpty();
            List<TrendFact> found = surges(seed, true);
            assertThat(found).as("series %d", seed).hasSizeBetween(2, 12);
            assertThat(found.stream().filter(SurgeBegan.class::isInstance)).hasSize(1);
            assertThat(found.getLast()).isInstanceOf(SurgeEnded.class);
        }
    }

    /// What is told of a series in its fifth week.
    private static List<TrendFact> surges(int seed, boolean surging) {
        Random random = new Random(seed);
        Instant begins = NOON.minus(Duration.ofDays(35));
        int buckets = 35 * 144;
        long[] counts = new long[buckets];
        for (int i = 0; i < buckets; i++) {
            double hour = (i / 6.0) % 24;
            double usual = 5 * (1 + 0.6 * Math.sin(Math.PI * (hour - 9) / 12));
            boolean surge = surging && i >= 32 * 144 + 54 && i < 32 * 144 + 72;
            counts[i] = chance(usual * (surge ? 3 : 1), random);
        }
        List<TrendFact> told = new ArrayList<>();
        Standing standing = null;
        for (int i = 28 * 144; i < buckets; i++) {
            Instant now = begins.plus(Duration.ofMinutes(10L * (i + 1))).minusSeconds(1);
            Instant hour = FindSurges.hourUntil(now);
            Baseline baseline =
                    Baseline.of(
                            LikeHours.before(hour, begins).stream()
                                    .map(past -> hourly(counts, begins, past))
                                    .toList());
            Look look = RULE.look(SERIES, standing, hourly(counts, begins, hour), baseline, now);
            standing = look.standing();
            if (look.told() != null) {
                told.add(look.told());
            }
        }
        return told;
    }

    private static long hourly(long[] counts, Instant begins, Instant hour) {
        int first = (int) (Duration.between(begins, hour).toMinutes() / 10);
        long sum = 0;
        for (int i = first; i < first + 6; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /// A Poisson count (Knuth).
    private static long chance(double mean, Random random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static Look look(@Nullable Standing before, long observed, Instant now) {
        return RULE.look(SERIES, before, observed, TEN, now);
    }

    private static Standing standing(Look look) {
        return Objects.requireNonNull(look.standing());
    }
}
