package steward.contracts.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.EscalationId;
import steward.contracts.policy.ClauseVersion;

/// The specialists' answer. The cell that owns the case records the decision from it, exactly once.
///
/// @param region the review cell that owns the case
@EventType("steward.escalation.resolved.v1")
public record EscalationResolved(
        EscalationId escalationId,
        CaseId caseId,
        CaseKey key,
        String region,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<EnforcementAction> actions,
        Decider decider,
        Instant resolvedAt)
        implements EscalationFact {

    public EscalationResolved {
        actions = List.copyOf(actions);
    }
}
