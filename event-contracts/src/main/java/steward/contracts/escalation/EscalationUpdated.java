package steward.contracts.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;

/// Something changed while it is worked on; what was written stays in escalation's own records.
///
/// @param waitingOn whom it waits for; null where it does not wait
@EventType("steward.escalation.updated.v1")
public record EscalationUpdated(
        EscalationId escalationId,
        CaseId caseId,
        State state,
        @Nullable String waitingOn,
        ReviewerId by,
        Instant updatedAt)
        implements EscalationFact {

    /// The states between acknowledgement and decision.
    public enum State {
        INVESTIGATING,
        WAITING_ON
    }
}
