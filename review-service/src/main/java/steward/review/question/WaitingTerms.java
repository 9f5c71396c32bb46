package steward.review.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import steward.review.queue.Urgency;

/// Until when a case may wait for an answer. Pure.
///
/// What the parties are owed may wait for what only they can tell; what threatens somebody may not. So S0 and S1 are back in the queue before their deadline, with
/// time left to decide them, and the rest wait as long as the one who is asked has to answer. No deadline moves.
///
/// @param reserve what is left before the deadline of S0 and S1 when they are back
record WaitingTerms(Duration answerWithin, Duration reserve) {

    /// Empty where it may not wait at all.
    Optional<Instant> until(Urgency urgency, Instant now) {
        Instant whole = now.plus(answerWithin);
        return switch (urgency.severity()) {
            case S0, S1 -> {
                Instant latest = urgency.deadline().minus(reserve);
                Instant until = whole.isBefore(latest) ? whole : latest;
                yield until.isAfter(now) ? Optional.of(until) : Optional.empty();
            }
            case S2, S3, S4 -> Optional.of(whole);
        };
    }
}
