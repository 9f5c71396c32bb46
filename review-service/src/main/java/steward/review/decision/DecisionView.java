package steward.review.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded.Basis;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.PermittedAction;

/// A decision as it is answered over REST.
///
/// @param basis what it rests on, the strike that it adds among it
/// @param proposed what the account's strikes lead to by the policy's ladder; nothing follows by itself. Null where it proposes nothing, and in an answer that is
///     given again
record DecisionView(
        String decisionId,
        String caseId,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<RequestedAction> actions,
        Instant decidedAt,
        Basis basis,
        @Nullable PermittedAction proposed) {

    static DecisionView of(Weighed.Allowed allowed) {
        Decision made = allowed.made();
        return new DecisionView(
                made.id().value(),
                made.decidedCase().id().value(),
                made.outcome(),
                made.clause(),
                made.actions(),
                made.decidedAt(),
                made.basis(),
                allowed.proposed());
    }
}
