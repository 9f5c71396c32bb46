package steward.review.interim;

import java.util.Optional;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.Severity;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.ActionsPublished.Action;
import steward.contracts.policy.ActionsPublished.HasDuration;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.PermittedAction;
import steward.review.policy.ClauseInMarket;
import steward.review.policy.ContentDays;
import steward.review.policy.Policy;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// Whether a case that nobody took is restricted meanwhile, and how (domain §6.7). Pure.
///
/// Only what the category names as interim, what can be undone, and what no overlay of the market takes away; only what is severe, waits for somebody, and was
/// never decided: what people looked at once, no rule restricts again.
record InterimRules(Policy policy) {

    /// @param clause that may be broken: the first of the category's that governs the content
    record Restriction(ClauseVersion clause, EnforcementAction action) {}

    Optional<Restriction> on(ReviewCase waiting, ContentDays days) {
        PermittedAction allowed = policy.category(waiting.urgency().category()).interim();
        return allowed == null || !isMeant(waiting)
                ? Optional.empty()
                : asked(allowed, waiting)
                        .flatMap(action ->
                                clause(action, waiting, days)
                                        .map(clause -> new Restriction(clause, action)));
    }

    private static boolean isMeant(ReviewCase waiting) {
        return waiting.state() instanceof CaseState.Queued
                && waiting.decisions() == 0
                && waiting.urgency().severity().compareTo(Severity.S1) <= 0
                && waiting.key().kind() == CaseKind.REPORT;
    }

    private Optional<EnforcementAction> asked(PermittedAction allowed, ReviewCase waiting) {
        return policy.desk()
                .action(allowed.type(), waiting.key().subject().client().value())
                .filter(known -> canBeAsked(known, allowed, waiting))
                .map(known ->
                        new EnforcementAction(
                                allowed.type(),
                                known.target(),
                                allowed.duration(),
                                allowed.parameters()));
    }

    private static boolean canBeAsked(Action known, PermittedAction allowed, ReviewCase waiting) {
        boolean named =
                known.target() == EnforcementAction.Target.CONTENT
                        || waiting.opening().owner() != null;
        boolean timed = known.duration() != HasDuration.REQUIRED || allowed.duration() != null;
        return known.reversible() && named && timed;
    }

    private Optional<ClauseVersion> clause(
            EnforcementAction action, ReviewCase waiting, ContentDays days) {
        return policy.category(waiting.urgency().category()).clauses().stream()
                .flatMap(id -> policy.versionsOf(id).stream())
                .flatMap(versions -> versions.governing(days.posted(), days.reported()).stream())
                .map(found -> policy.inMarket(found.clause(), waiting.key().market(), found.day()))
                .filter(stands -> stands.clause().family() == waiting.key().family())
                .filter(stands -> allows(stands, action.type(), waiting.urgency().category()))
                .map(stands -> new ClauseVersion(stands.clause().id(), stands.clause().version()))
                .findFirst();
    }

    /// What an overlay takes from the clause, the category does not bring back.
    private boolean allows(ClauseInMarket stands, String type, String category) {
        if (stands.clause().actions().contains(type)) {
            return true;
        }
        boolean takenAway =
                stands.overlays().stream()
                        .map(overlay -> overlay.delta().actions())
                        .anyMatch(delta -> delta != null && delta.remove().contains(type));
        return !takenAway && policy.category(category).actions().contains(type);
    }
}
