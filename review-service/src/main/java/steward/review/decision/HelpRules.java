package steward.review.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.review.queue.ReviewCase;

/// Whoever decides on a case of somebody who may be in danger sends them to where they find help, whatever the rules say of the content, or says why not
/// (duty C3). Pure.
///
/// @param actions that send them there; none where the category owes no help
record HelpRules(Set<String> actions) {

    HelpRules {
        actions = Set.copyOf(actions);
    }

    static HelpRules of(Category category) {
        return new HelpRules(Set.copyOf(category.help()));
    }

    /// Whether all of them are help, so that they need neither a violation nor a clause.
    boolean areHelp(List<EnforcementAction> asked) {
        return asked.stream().allMatch(action -> actions.contains(action.type()));
    }

    /// What may be asked for where no rule is broken.
    String words() {
        return actions.isEmpty() ? "no action" : "no action but " + String.join(", ", actions);
    }

    /// Where nobody owns the subject, nobody can be sent anywhere; what is answered or handled elsewhere is not decided here.
    Optional<Refusal> owed(ReviewCase held, Judgement judgement) {
        if (actions.isEmpty()
                || held.opening().owner() == null
                || judgement.outcome() == Outcome.DUPLICATE
                || judgement.outcome() == Outcome.MISDIRECTED) {
            return Optional.empty();
        }
        Findings found = judgement.besides().findings();
        return judgement.actions().stream().anyMatch(action -> actions.contains(action.type()))
                        || (found != null && found.noHelpBecause() != null)
                ? Optional.empty()
                : Optional.of(
                        Refusal.invalid(
                                "actions",
                                "help-owed",
                                String.join(", ", actions)
                                        + ", so that its author learns where to find help; or findings.noHelpBecause: why not"));
    }
}
