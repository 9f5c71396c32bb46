package steward.review.enforcement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a request that is not answered is sent again.
///
/// @param first pause; each further one is twice the one before
/// @param longest pause
/// @param attempts most of them
record AskingTerms(Duration first, Duration longest, int attempts) {

    private static final int MOST_DOUBLINGS = 20;

    static AskingTerms of(EnforcementConfig config) {
        return new AskingTerms(config.askAgainAfter(), config.longestPause(), config.attempts());
    }

    /// When the next look at the request is due after this attempt: to send it again, or to give it up.
    Instant dueAfter(int attempt, Instant askedAt) {
        Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return askedAt.plus(pause.compareTo(longest) > 0 ? longest : pause);
    }

    /// What is done with a request that is due.
    Next after(int attempt, Instant now) {
        return attempt >= attempts
                ? new Next(attempt, null)
                : new Next(attempt + 1, dueAfter(attempt + 1, now));
    }

    /// @param attempt that is made now; the same as before where none is made any more
    /// @param dueAt null when the request is stuck from now on
    record Next(int attempt, @Nullable Instant dueAt) {

        boolean isStuck() {
            return dueAt == null;
        }
    }
}
