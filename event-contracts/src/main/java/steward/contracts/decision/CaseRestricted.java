package steward.contracts.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.ClauseVersion;

/// Nobody took a severe case, and a rule restricts its content until somebody does: an interim decision, at most one per case. The case stays open and says nothing of
/// whether a rule is broken; the restriction ends with the next DecisionRecorded of the case, which asks to undo it or takes its place.
///
/// @param decisionId of the interim decision: requests and the author's statement name it
/// @param clause that may be broken
/// @param decider the rule, and the release of the policy that allows it as its version
/// @param receivedAt when the first report was received
/// @param automatedDetection true where a machine reported it
@EventType("steward.case.restricted.v1")
public record CaseRestricted(
        CaseId caseId,
        CaseKey key,
        String region,
        DecisionId decisionId,
        ClauseVersion clause,
        String category,
        Severity severity,
        @Nullable String language,
        List<RequestedAction> actions,
        Decider decider,
        Instant receivedAt,
        Instant restrictedAt,
        boolean automatedDetection)
        implements DecisionFact {

    public CaseRestricted {
        actions = List.copyOf(actions);
    }
}
