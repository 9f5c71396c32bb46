package steward.review.decision;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.ActionsPublished.Action;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PermittedAction;
import steward.review.policy.ClauseInMarket;
import steward.review.policy.Policy;
import steward.review.queue.ReviewCase;

/// Which actions may follow on a case, and what each of them takes. Pure; the first rule that is broken is named.
///
/// Allowed is what the category allows, what the clause adds as it stands in the market, what the product system knows besides everybody, and what the ladder
/// of strikes proposes; never what an overlay takes away.
///
/// @param stands the clause that is decided under; null under none, when all that may follow is help
/// @param ladder what the account's strikes would lead to; null where nothing does
record ActionRules(
        Policy policy,
        ReviewCase held,
        @Nullable ClauseInMarket stands,
        @Nullable PermittedAction ladder) {

    /// Long enough to look into what somebody may have been framed with; longer is no stopgap.
    private static final Duration WHILE_LOOKED_INTO = Duration.ofDays(30);

    Optional<Refusal> judging(List<EnforcementAction> actions) {
        Set<String> allowed = allowed();
        for (int i = 0; i < actions.size(); i++) {
            EnforcementAction action = actions.get(i);
            String field = "actions[" + i + "]";
            if (!allowed.contains(action.type())) {
                return Optional.of(
                        Refusal.invalid(field + ".type", "one-of", String.join(", ", allowed)));
            }
            Optional<Refusal> refused =
                    owner(field, action)
                            .or(() -> positive(field, action))
                            .or(() ->
                                    policy.desk()
                                            .action(action.type(), client())
                                            .flatMap(known -> asKnown(field, action, known)));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /// The first action, if any, that cannot be undone: it needs two people.
    boolean needTwo(List<EnforcementAction> actions) {
        return actions.stream()
                .anyMatch(action ->
                        policy.desk()
                                .action(action.type(), client())
                                .map(known -> !known.reversible())
                                .orElse(false));
    }

    /// Whether one of them restricts somebody and does not end soon by itself. What is in no catalogue counts as such.
    boolean restrictForGood(List<EnforcementAction> actions) {
        return actions.stream()
                .filter(ActionRules::staysLong)
                .anyMatch(action ->
                        policy.desk()
                                .action(action.type(), client())
                                .map(known -> known.dsa() != null)
                                .orElse(true));
    }

    private static boolean staysLong(EnforcementAction action) {
        Duration duration = action.duration();
        return duration == null || duration.compareTo(WHILE_LOOKED_INTO) > 0;
    }

    Set<String> allowed() {
        if (stands == null) {
            return new LinkedHashSet<>(policy.category(held.urgency().category()).help());
        }
        Set<String> allowed =
                new LinkedHashSet<>(
                        policy.actionsAllowed(held.urgency().category(), stands.clause()));
        allowed.removeAll(takenAway(stands));
        policy.desk().ownActionsOf(client()).forEach(own -> allowed.add(own.type()));
        if (ladder != null) {
            allowed.add(ladder.type());
        }
        return allowed;
    }

    /// What an overlay removes and none after it brings back: not even the category allows it here.
    private static Set<String> takenAway(ClauseInMarket stands) {
        Set<String> away = new HashSet<>();
        for (OverlayPublished overlay : stands.overlays()) {
            if (overlay.delta().actions() != null) {
                away.addAll(overlay.delta().actions().remove());
            }
        }
        away.removeAll(stands.clause().actions());
        return away;
    }

    private String client() {
        return held.key().subject().client().value();
    }

    private Optional<Refusal> owner(String field, EnforcementAction action) {
        return action.target() == EnforcementAction.Target.ACCOUNT && held.opening().owner() == null
                ? Optional.of(
                        Refusal.invalid(
                                field + ".target",
                                "owner-known",
                                "CONTENT: the product named no account that owns this subject"))
                : Optional.empty();
    }

    private static Optional<Refusal> positive(String field, EnforcementAction action) {
        return action.duration() != null && !action.duration().isPositive()
                ? Optional.of(
                        Refusal.invalid(
                                field + ".duration", "positive", "a positive duration, or none"))
                : Optional.empty();
    }

    private static Optional<Refusal> asKnown(String field, EnforcementAction action, Action known) {
        if (action.target() != known.target()) {
            return Optional.of(Refusal.invalid(field + ".target", "one-of", known.target().name()));
        }
        return duration(field, action, known).or(() -> parameters(field, action, known));
    }

    private static Optional<Refusal> duration(
            String field, EnforcementAction action, Action known) {
        boolean given = action.duration() != null;
        return switch (known.duration()) {
            case OPTIONAL -> Optional.empty();
            case NONE ->
                    given
                            ? Optional.of(
                                    Refusal.invalid(
                                            field + ".duration",
                                            "none",
                                            "no duration: this action does not end by itself"))
                            : Optional.empty();
            case REQUIRED ->
                    given
                            ? Optional.empty()
                            : Optional.of(
                                    Refusal.invalid(
                                            field + ".duration",
                                            "required",
                                            "how long it lasts, for example P7D"));
        };
    }

    private static Optional<Refusal> parameters(
            String field, EnforcementAction action, Action known) {
        Set<String> names = new TreeSet<>(known.parameters());
        return action.parameters().keySet().equals(names)
                ? Optional.empty()
                : Optional.of(
                        Refusal.invalid(
                                field + ".parameters",
                                "as-the-action-takes",
                                names.isEmpty() ? "none" : String.join(", ", names)));
    }
}
