package steward.review.doublereview;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;

/// When a judgement may wait for a second reader. Pure.
///
/// What is S0 or S1 never waits: the harm goes on meanwhile (domain §4). Nothing waits into its deadline.
///
/// @param margin before the deadline at which waiting ends
/// @param within the longest wait for the second reader
public record ReadingTerms(Duration margin, Duration within) {

    public static ReadingTerms of(DoubleReviewConfig config) {
        return new ReadingTerms(config.margin(), config.within());
    }

    /// Whether a case of this severity and deadline may wait from now on.
    public boolean letWait(Severity severity, Instant deadline, Instant now) {
        return severity.compareTo(Severity.S1) > 0 && endsAt(now).isBefore(deadline);
    }

    /// Whether a case has waited as long as it may.
    ///
    /// @param unreadSince when it was read first, while it waits for its second reader; null once it has been read twice
    public boolean isOver(
            Severity severity, Instant deadline, @Nullable Instant unreadSince, Instant now) {
        return !letWait(severity, deadline, now)
                || (unreadSince != null && !unreadSince.isAfter(readBefore(now)));
    }

    /// Cases whose deadline is at this instant, or before, wait no more.
    public Instant endsAt(Instant now) {
        return now.plus(margin);
    }

    /// Cases that were read first at this instant, or before, wait for no second reader any more.
    public Instant readBefore(Instant now) {
        return now.minus(within);
    }
}
