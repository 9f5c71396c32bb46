package steward.review.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ActionsPublished.Action;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.review.policy.Policy;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// Whether what a rule or model proposes may be acted on without a person (domain §6.16). Pure; the first reason against it is named.
///
/// The version of the clause, and the client's settings, that are in force today say who may decide, whatever version governs the content: what is taken out of them stops at
/// once.
public record AutomationRules(Policy policy, LocalDate today) {

    /// Why a proposal is left to people.
    public enum Reason {
        NOT_WAITING,
        CONFIRMED,
        TOO_SEVERE,
        NOT_A_REPORT,
        NO_AUTOMATION,
        REPLY_POLICY,
        SAID_BY_OTHERS,
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

    /// What policy says of acting on a proposal today; empty where only people decide.
    public Optional<Automation> termsOf(Proposed proposed, ReviewCase waiting) {
        return switch (proposed) {
            case Proposed.Violation(Proposal proposal) -> automationOf(proposal.clause());
            case Proposed.StockReply(ReplyProposal proposal) ->
                    policy.desk()
                            .boundsOnSayingNothing(clientOf(waiting))
                            .map(bounds ->
                                    new Automation(
                                            List.of(proposal.id()),
                                            0,
                                            List.of(),
                                            bounds.mostPerDay(),
                                            bounds.mostOverturnedPercent(),
                                            bounds.minimumSample()));
        };
    }

    private static @Nullable Automation automation(Clause clause) {
        return clause.automation();
    }

    /// Empty where it may be acted on.
    public Optional<Reason> against(Proposed proposed, ReviewCase waiting) {
        return switch (proposed) {
            case Proposed.Violation(Proposal proposal) -> against(proposal, waiting);
            case Proposed.StockReply(ReplyProposal proposal) -> against(proposal, waiting);
        };
    }

    /// Who writes beside it was not heard by the rule, whatever they say.
    Optional<Reason> against(ReplyProposal proposal, ReviewCase waiting) {
        String client = clientOf(waiting);
        return ofCase(waiting)
                .or(() ->
                        waiting.urgency().severity().compareTo(Severity.S3) < 0
                                ? Optional.of(Reason.TOO_SEVERE)
                                : Optional.empty())
                .or(() ->
                        policy.desk().boundsOnSayingNothing(client).isEmpty()
                                ? Optional.of(Reason.NO_AUTOMATION)
                                : Optional.empty())
                .or(() ->
                        policy.desk().replyPolicyOf(client) == proposal.policy()
                                ? Optional.empty()
                                : Optional.of(Reason.REPLY_POLICY))
                .or(() ->
                        waiting.seen().reports() == 1
                                ? Optional.empty()
                                : Optional.of(Reason.SAID_BY_OTHERS));
    }

    private static String clientOf(ReviewCase waiting) {
        return waiting.key().subject().client().value();
    }

    Optional<Reason> against(Proposal proposal, ReviewCase waiting) {
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
        String client = clientOf(waiting);
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
