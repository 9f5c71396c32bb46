package steward.review.decision;

import org.jspecify.annotations.Nullable;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.PermittedAction;
import steward.review.policy.Policy;

/// A judgement that was held against the policy.
sealed interface Weighed {

    /// It can be recorded.
    ///
    /// @param made the decision that it comes to
    /// @param policy the release in force
    /// @param needsTwo whether two people must want it
    /// @param proposed what the account's strikes lead to with this decision's; null where nothing follows
    record Allowed(
            Decision made, Policy policy, boolean needsTwo, @Nullable PermittedAction proposed)
            implements Weighed {

        /// The same under another id.
        Allowed as(DecisionId other) {
            return new Allowed(made.as(other), policy, needsTwo, proposed);
        }
    }

    /// It breaks a rule.
    record Refused(Refusal refusal) implements Weighed {}
}
