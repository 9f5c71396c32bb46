package steward.analytics.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which hours of the past an hour is compared with: the same of the week once three weeks are known, the same of the day once three days are, each with
/// its neighbours. Of less than three days nothing is usual yet: every morning would surge.
final class LikeHours {

    /// How long an hour of counting is.
    static final Duration HOUR = Duration.ofHours(1);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int WEEKS = 6;
    private static final int DAYS = 7;
    private static final int FEWEST = 3;

    private LikeHours() {}

    /// How far back counts are needed.
    static Duration reach() {
        return WEEK.multipliedBy(WEEKS).plus(HOUR.multipliedBy(2));
    }

    /// The beginnings of hours to be compared with.
    ///
    /// @param begins of the hour in question
    /// @param since when the product system's reports have been counted
    static List<Instant> before(Instant begins, Instant since) {
        List<Instant> weekly = every(WEEK, WEEKS, begins, since);
        if (weekly.size() >= FEWEST * 3) {
            return weekly;
        }
        List<Instant> daily = every(DAY, DAYS, begins, since);
        return daily.size() >= FEWEST * 3 ? daily : List.of();
    }

    private static List<Instant> every(Duration step, int most, Instant begins, Instant since) {
        List<Instant> hours = new ArrayList<>();
        for (int back = 1; back <= most; back++) {
            Instant same = begins.minus(step.multipliedBy(back));
            if (same.minus(HOUR).isBefore(since)) {
                break;
            }
            hours.add(same.minus(HOUR));
            hours.add(same);
            hours.add(same.plus(HOUR));
        }
        return hours;
    }
}
