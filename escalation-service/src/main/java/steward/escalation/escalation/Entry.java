package steward.escalation.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of an escalation's history, written once.
///
/// @param by pseudonym of a person, or the name of a rule or of the service
/// @param state after it
/// @param note what was written; null where nothing was
public record Entry(
        Kind kind, Instant at, String by, EscalationState.Name state, @Nullable String note) {

    /// The actor where no person acts.
    static final String SERVICE = "steward";

    /// What happened.
    public enum Kind {
        OPENED,
        ASKED_AGAIN,
        RAISED,
        ACKNOWLEDGED,
        UPDATED,
        ACKNOWLEDGE_CLOCK_BREACHED,
        RESOLVE_CLOCK_BREACHED,
        RESOLVED,
        DECIDED_ELSEWHERE,
        DECISION_RECORDED
    }
}
