package steward.contracts.escalation;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;

/// A specialist took it on.
@EventType("steward.escalation.acknowledged.v1")
public record EscalationAcknowledged(
        EscalationId escalationId, CaseId caseId, ReviewerId by, Instant acknowledgedAt)
        implements EscalationFact {}
