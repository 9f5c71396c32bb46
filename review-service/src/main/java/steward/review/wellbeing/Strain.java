package steward.review.wellbeing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The load of harms since somebody rested last: by a break, or by not being exposed for a while.
///
/// @param millis of load
/// @param at when the last of it ended; null where there was none
/// @param restedAt when the last break ended that was long enough; null where there was none
record Strain(long millis, @Nullable Instant at, @Nullable Instant restedAt) {

    static final Strain NONE = new Strain(0, null, null);

    /// After one more exposure. What was over before the break ended is rested from.
    ///
    /// @param rest how long one is not exposed to have rested
    Strain after(long load, Instant from, Instant until, Duration rest) {
        if (restedAt != null && !until.isAfter(restedAt)) {
            return this;
        }
        Instant last = at == null || until.isAfter(at) ? until : at;
        return new Strain(
                isRestedBy(from, rest) ? load : Math.addExact(millis, load), last, restedAt);
    }

    /// After a break.
    Strain rested(Instant end) {
        return new Strain(0, at, end);
    }

    /// What of it is felt at an instant.
    long felt(Instant now, Duration rest) {
        return isRestedBy(now, rest) ? 0 : millis;
    }

    private boolean isRestedBy(Instant then, Duration rest) {
        return at == null || !then.isBefore(at.plus(rest));
    }
}
