package steward.review.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.policy.ClauseVersion;

/// A decision as it is answered over REST.
record DecisionView(
        String decisionId,
        String caseId,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<RequestedAction> actions,
        Instant decidedAt) {

    static DecisionView of(Decision made) {
        return new DecisionView(
                made.id().value(),
                made.decidedCase().id().value(),
                made.outcome(),
                made.clause(),
                made.actions(),
                made.decidedAt());
    }
}
