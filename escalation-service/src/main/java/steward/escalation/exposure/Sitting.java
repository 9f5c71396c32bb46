package steward.escalation.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.exposure.Seen;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.Escalation;

/// One specialist with the content of one escalation before them: from the moment at which it was answered to them until they leave it, or nothing is heard of it for
/// long enough.
///
/// @param lastsUntil when it is over unless something is heard of it before
/// @param seen what the specialist's tool said was visible; null where it said nothing
record Sitting(
        String id,
        EscalationId escalationId,
        ReviewerId specialist,
        Instant openedAt,
        Instant lastsUntil,
        @Nullable List<Seen> seen) {

    /// After a tool said what was visible so far. What is said beyond the time of the sitting does not count.
    ///
    /// @param lasts how long it goes on without another word
    Sitting reported(List<Seen> said, Instant now, Duration lasts) {
        Instant until = now.plus(lasts);
        return new Sitting(
                id,
                escalationId,
                specialist,
                openedAt,
                until.isAfter(lastsUntil) ? until : lastsUntil,
                Seen.together(seen == null ? List.of() : seen, said, secondsBegunAt(now)));
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(lastsUntil);
    }

    /// When it ended, if it ends now: one that nothing was heard of was over before.
    Instant over(Instant now) {
        return isOverAt(now) ? lastsUntil : now;
    }

    /// What is told of it when it ends.
    EscalationContentSeen told(Escalation of, Instant now) {
        return new EscalationContentSeen(
                escalationId,
                of.asked().caseId(),
                id,
                of.asked().region(),
                of.urgency().category(),
                of.urgency().severity(),
                specialist,
                openedAt,
                over(now),
                seen != null,
                seen == null ? List.of() : seen);
    }

    private long secondsBegunAt(Instant now) {
        Duration lasted = Duration.between(openedAt, now);
        return lasted.isNegative() ? 0 : lasted.plusMillis(999).toSeconds();
    }
}
