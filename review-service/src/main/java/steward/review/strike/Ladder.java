package steward.review.strike;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.StrikesPublished;
import steward.contracts.policy.StrikesPublished.Step;

/// What a violation adds to an account, and what the sum of it leads to. Pure. Nothing follows by itself: the ladder proposes, a person decides.
///
/// @param rules of the release in force; null where nothing follows from strikes
public record Ladder(@Nullable StrikesPublished rules) {

    /// What an account with this sum is proposed for: the highest step that it reaches. Empty below the first.
    public Optional<PermittedAction> proposed(int sum) {
        return rules == null
                ? Optional.empty()
                : rules.ladder().stream()
                        .filter(step -> step.from() <= sum)
                        .max(Comparator.comparingInt(Step::from))
                        .map(Step::action);
    }

    /// The strike of a violation; null where the clause gives none, or the content is older than the clause (domain §6.14) and the policy does not say that it
    /// counts nevertheless.
    ///
    /// @param newEnough false for content from before the clause
    public DecisionRecorded.@Nullable AddedStrike strike(
            ClausesPublished.@Nullable Strike clause, boolean newEnough, Instant at) {
        if (clause == null || clause.weight() <= 0 || !(newEnough || countsWhatIsOlder())) {
            return null;
        }
        Duration lasts = clause.expiresAfter();
        return new DecisionRecorded.AddedStrike(
                clause.weight(), lasts == null ? null : at.plus(lasts));
    }

    private boolean countsWhatIsOlder() {
        return rules != null && !rules.noStrikeForContentOlderThanClause();
    }
}
