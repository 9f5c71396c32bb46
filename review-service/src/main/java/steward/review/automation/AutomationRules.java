package steward.review.automation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ActionsPublished.Action;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.review.policy.Policy;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// Whether what a rule or model proposes may be acted on without a person (domain §6.16). Pure; the first reason against it is named.
///
/// The version of the clause that is in force today says who may decide, whatever version governs the content: what is taken out of it stops at once.
public record AutomationRules(Policy policy, LocalDate today) {

    /// Why a proposal is left to people.
    public enum Reason {
        NOT_WAITING,
        CONFIRMED,
        TOO_SEVERE,
        NOT_A_REPORT,
        NO_AUTOMATION,
        SOURCE,
        CONFIDENCE,
        ACTIONS,
        CONTRADICTED,
        FRAMING,
        GROUND,
        RULES,
        BREAKER
    }

    /// What the clause says of rules and models, whoever proposes; empty where only people decide under it.
    public Optional<Automation> automationOf(String clause) {
        return policy.versionsOf(clause)
                .flatMap(versions -> versions.on(today))
                .map(AutomationRules::automation);
    }

    private static @Nullable Automation automation(Clause clause) {
        return clause.automation();
    }

    /// Empty where it may be acted on.
    public Optional<Reason> against(Proposal proposal, ReviewCase waiting) {
        return ofCase(waiting)
                .or(() ->
                        automationOf(proposal.clause())
                                .map(automation -> ofClause(automation, proposal, waiting))
                                .orElse(Optional.of(Reason.NO_AUTOMATION)));
    }

    private static Optional<Reason> ofCase(ReviewCase waiting) {
        if (!(waiting.state() instanceof CaseState.Queued) || waiting.decisions() > 0) {
            return Optional.of(Reason.NOT_WAITING);
        }
        if (waiting.isForSpecialists()) {
            return Optional.of(Reason.CONFIRMED);
        }
        if (waiting.urgency().severity() == Severity.S0 || waiting.urgency().isOfChildren()) {
            return Optional.of(Reason.TOO_SEVERE);
        }
        return waiting.key().kind() == CaseKind.REPORT
                ? Optional.empty()
                : Optional.of(Reason.NOT_A_REPORT);
    }

    private Optional<Reason> ofClause(Automation allowed, Proposal proposal, ReviewCase waiting) {
        if (!allowed.sources().contains(proposal.id())) {
            return Optional.of(Reason.SOURCE);
        }
        if (proposal.confidence() < allowed.minimumConfidence()) {
            return Optional.of(Reason.CONFIDENCE);
        }
        String client = waiting.key().subject().client().value();
        boolean allAllowed =
                !proposal.actions().isEmpty()
                        && proposal.actions().stream()
                                .allMatch(action ->
                                        allowed.actions().contains(action.type())
                                                && policy.desk()
                                                        .action(action.type(), client)
                                                        .filter(Action::reversible)
                                                        .isPresent());
        return allAllowed ? Optional.empty() : Optional.of(Reason.ACTIONS);
    }
}
