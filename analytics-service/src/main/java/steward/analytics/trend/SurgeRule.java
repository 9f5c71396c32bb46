package steward.analytics.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.trend.Excess;
import steward.contracts.trend.ReportSeries;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.SurgeContinued;
import steward.contracts.trend.SurgeEnded;
import steward.contracts.trend.SurgeId;
import steward.contracts.trend.TrendFact;

/// When a surge begins, goes on and ends. It takes more to begin than to go on, and calm for some time to end, so that what lies at the edge does not
/// flicker.
///
/// @param minimum subjects in an hour
/// @param times the usual
/// @param deviations above the usual
/// @param lasts how long a word counts
/// @param calm how long a surge must have been calm to end
record SurgeRule(long minimum, double times, double deviations, Duration lasts, Duration calm) {

    /// A surge that grew so many times since it was told is told again at once.
    private static final double GREW = 1.5;

    /// A surge that stands.
    ///
    /// @param told as it was told last
    /// @param until when that ends to count
    /// @param calmSince null while it stands out
    record Standing(
            Instant beganAt, Excess told, Excess peak, Instant until, @Nullable Instant calmSince) {

        Standing calmSince(@Nullable Instant since) {
            return new Standing(beganAt, told, peak, until, since);
        }
    }

    /// What follows from a look at a series.
    ///
    /// @param standing null where none stands
    /// @param told null where there is nothing to tell
    record Look(@Nullable Standing standing, @Nullable TrendFact told) {}

    /// Looks at a series.
    ///
    /// @param before null where no surge stands
    /// @param baseline null where nothing is known to be usual: nothing begins then
    Look look(
            ReportSeries series,
            @Nullable Standing before,
            long observed,
            @Nullable Baseline baseline,
            Instant now) {
        if (before == null) {
            return baseline != null && exceeds(observed, baseline, 1)
                    ? begin(series, excess(observed, baseline), now)
                    : new Look(null, null);
        }
        if (baseline != null && exceeds(observed, baseline, 0.5)) {
            return goOn(series, before, excess(observed, baseline), now);
        }
        Instant since = Objects.requireNonNullElse(before.calmSince(), now);
        boolean over = !now.isBefore(since.plus(calm)) || !now.isBefore(before.until());
        return over ? end(series, before, now) : new Look(before.calmSince(since), null);
    }

    /// @param share of what it takes to begin
    private boolean exceeds(long observed, Baseline baseline, double share) {
        return observed >= minimum * share
                && baseline.times(observed) >= 1 + (times - 1) * share
                && baseline.deviations(observed) >= deviations * share;
    }

    private Look begin(ReportSeries series, Excess excess, Instant now) {
        Standing standing = new Standing(now, excess, excess, now.plus(lasts), null);
        return new Look(
                standing,
                new SurgeBegan(SurgeId.of(series, now), series, now, excess, standing.until()));
    }

    private Look goOn(ReportSeries series, Standing before, Excess excess, Instant now) {
        Excess peak = excess.times() > before.peak().times() ? excess : before.peak();
        boolean grew = excess.times() >= GREW * before.told().times();
        boolean old = !now.isBefore(before.until().minus(lasts.dividedBy(2)));
        if (!grew && !old) {
            return new Look(
                    new Standing(before.beganAt(), before.told(), peak, before.until(), null),
                    null);
        }
        Standing standing = new Standing(before.beganAt(), excess, peak, now.plus(lasts), null);
        return new Look(
                standing,
                new SurgeContinued(
                        SurgeId.of(series, before.beganAt()),
                        series,
                        before.beganAt(),
                        excess,
                        standing.until()));
    }

    private Look end(ReportSeries series, Standing before, Instant now) {
        return new Look(
                null,
                new SurgeEnded(
                        SurgeId.of(series, before.beganAt()),
                        series,
                        before.beganAt(),
                        before.peak(),
                        now));
    }

    private static Excess excess(long observed, Baseline baseline) {
        return new Excess(observed, baseline.usual(), LikeHours.HOUR);
    }
}
