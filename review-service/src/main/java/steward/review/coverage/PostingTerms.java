package steward.review.coverage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;

/// Which pages are posted, and when again. Pure.
///
/// @param posts whether there is an address
record PostingTerms(boolean posts, Duration againAfter, int attempts) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;

    static PostingTerms of(PageConfig config) {
        return new PostingTerms(
                config.address().isPresent(), config.againAfter(), config.attempts());
    }

    /// When a new page is posted first; null where it is not: a missed deadline of what is mild is told and counted, and wakes nobody.
    ///
    /// @param severity null for a breaker
    @Nullable Instant first(Page.Cause cause, @Nullable Severity severity, Instant now) {
        boolean wakes =
                switch (cause) {
                    case UNCOVERED, AUTOMATION_STOPPED -> true;
                    case DEADLINE_MISSED ->
                            severity != null && severity.compareTo(Severity.S1) <= 0;
                };
        return posts && wakes ? now : null;
    }

    /// When it is posted again if this attempt is not taken; null where it is given up then.
    ///
    /// @param attempt from 1
    @Nullable Instant after(int attempt, Instant now) {
        if (attempt >= attempts) {
            return null;
        }
        Duration pause = againAfter.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
