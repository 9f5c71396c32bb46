package steward.escalation.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Refusal;
import steward.escalation.escalation.Resolution;
import steward.escalation.policy.Policy;

/// Whether a resolution is one that policy allows, by the rules that hold for every decision. Pure; the first rule that is broken is named.
///
/// @param policy in force
/// @param today in UTC
record ResolutionRules(Policy policy, LocalDate today) {

    Optional<Refusal> judge(Escalation answered, Resolution resolution) {
        ClauseVersion asked = resolution.clause();
        Clause clause = asked == null ? null : policy.inForce(asked, today).orElse(null);
        if (asked != null && clause == null) {
            return Optional.of(
                    new Refusal.NotInForce(
                            "a version in force, as in the clauses of the escalation"));
        }
        if (clause != null && clause.family() != answered.asked().key().family()) {
            return invalid(
                    "clause",
                    "family",
                    "a clause of the family " + answered.asked().key().family());
        }
        return clauseNeeded(resolution, clause).or(() -> actions(answered, resolution, clause));
    }

    private static Optional<Refusal> clauseNeeded(Resolution resolution, @Nullable Clause clause) {
        return switch (resolution.outcome()) {
            case VIOLATION ->
                    clause == null
                            ? invalid("clause", "required", "the clause that is violated")
                            : Optional.empty();
            case REFER_TO_AUTHORITIES ->
                    clause == null && !resolution.actions().isEmpty()
                            ? invalid(
                                    "clause", "required", "the clause that the actions follow from")
                            : Optional.empty();
            case NO_VIOLATION, ANSWERED, INCONCLUSIVE, DUPLICATE, MISDIRECTED ->
                    resolution.actions().isEmpty()
                            ? Optional.empty()
                            : invalid(
                                    "actions",
                                    "empty",
                                    "no action: the outcome finds no violation");
        };
    }

    private Optional<Refusal> actions(
            Escalation answered, Resolution resolution, @Nullable Clause clause) {
        if (clause == null) {
            return Optional.empty();
        }
        Set<String> allowed = policy.actionsAllowed(answered.urgency().category(), clause);
        List<EnforcementAction> actions = resolution.actions();
        for (int i = 0; i < actions.size(); i++) {
            Optional<Refusal> refused =
                    action(
                            "actions[" + i + "]",
                            actions.get(i),
                            allowed,
                            answered.asked().ownerKnown());
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> action(
            String field, EnforcementAction action, Set<String> allowed, boolean ownerKnown) {
        if (!allowed.contains(action.type())) {
            return invalid(field + ".type", "one-of", String.join(", ", allowed));
        }
        if (action.target() == EnforcementAction.Target.ACCOUNT && !ownerKnown) {
            return invalid(
                    field + ".target",
                    "owner-known",
                    "CONTENT: the product named no account that owns this subject");
        }
        if (action.duration() != null && !action.duration().isPositive()) {
            return invalid(field + ".duration", "positive", "a positive duration, or none");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> invalid(String field, String rule, String expected) {
        return Optional.of(new Refusal.Invalid(field, rule, expected));
    }
}
