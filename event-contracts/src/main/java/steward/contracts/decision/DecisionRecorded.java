package steward.contracts.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;

/// A case was decided: a final record.
///
/// @param clause under which; null where no clause is needed (no violation, misdirected …)
/// @param actions what the product systems are asked to do
/// @param manifestlyUnfounded submissions that a reviewer marked so
/// @param reportsThrough the sequence of the last case event that the decider's case held: reports after it are late
/// @param receivedAt when the first report was received
/// @param automatedDetection true where a machine reported it
/// @param automatedDecision true where a rule or model decided it
@EventType("steward.decision.recorded.v1")
public record DecisionRecorded(
        CaseId caseId,
        CaseKey key,
        String region,
        DecisionId decisionId,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        String category,
        Severity severity,
        @Nullable String language,
        List<RequestedAction> actions,
        Decider decider,
        List<SubmissionId> manifestlyUnfounded,
        long reportsThrough,
        Instant receivedAt,
        Instant decidedAt,
        boolean automatedDetection,
        boolean automatedDecision)
        implements DecisionFact {

    public DecisionRecorded {
        actions = List.copyOf(actions);
        manifestlyUnfounded = List.copyOf(manifestlyUnfounded);
    }

    /// An action and the id under which it is requested on `enforcements`.
    public record RequestedAction(EnforcementId enforcementId, EnforcementAction action) {}
}
