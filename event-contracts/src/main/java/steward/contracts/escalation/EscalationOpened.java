package steward.contracts.escalation;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;

/// A global team has a case to answer.
///
/// @param region the review cell that owns the case
@EventType("steward.escalation.opened.v1")
public record EscalationOpened(
        EscalationId escalationId,
        CaseId caseId,
        CaseKey key,
        String region,
        Source source,
        String team,
        String category,
        Severity severity,
        Instant acknowledgeBy,
        Instant resolveBy,
        Instant openedAt)
        implements EscalationFact {

    /// How it came.
    public enum Source {
        CONFIRMED_CASE,
        REFERRAL
    }
}
