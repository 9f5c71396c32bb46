package steward.contracts.escalation;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;

/// A clock ran out; told once per clock.
@EventType("steward.escalation.clock-breached.v1")
public record EscalationClockBreached(
        EscalationId escalationId, CaseId caseId, Clock clock, Instant dueAt)
        implements EscalationFact {

    /// Which clock.
    public enum Clock {
        ACKNOWLEDGE,
        RESOLVE
    }
}
