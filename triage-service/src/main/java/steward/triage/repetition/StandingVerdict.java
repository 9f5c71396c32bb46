package steward.triage.repetition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.ClauseVersion;

/// What a person decided of one content of an owner, and still stands.
///
/// @param market whose law it was decided under
/// @param claimed categories of the reports that it answered
/// @param clause null where no clause was broken
public record StandingVerdict(
        CaseId caseId,
        DecisionId decisionId,
        String market,
        List<String> claimed,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<EnforcementAction> actions,
        Likeness likeness,
        Instant decidedAt) {

    public StandingVerdict {
        claimed = List.copyOf(claimed);
        actions = List.copyOf(actions);
    }
}
