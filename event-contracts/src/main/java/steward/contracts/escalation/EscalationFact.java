package steward.contracts.escalation;

import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;

/// Facts of escalation on `escalations`, keyed by escalation; the envelope's sequence counts the events of one escalation.
public sealed interface EscalationFact extends Fact
        permits EscalationOpened,
                EscalationAcknowledged,
                EscalationUpdated,
                EscalationClockBreached,
                EscalationContentSeen,
                EscalationResolved {

    EscalationId escalationId();

    CaseId caseId();
}
