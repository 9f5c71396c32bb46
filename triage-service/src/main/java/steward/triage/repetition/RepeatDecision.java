package steward.triage.repetition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.submission.ReportReceived;
import steward.triage.rule.Release;

/// Whether the same content again may be answered from what a person decided of it: a pure function. Nothing is proposed where anything is new (the
/// category that is claimed, a law that is cited, the clause's version), where people decided unlike of like content, or where the clause does not let
/// this rule decide. Review asks all of it again, and more, before it acts.
public final class RepeatDecision {

    /// Of the rule, as decisions name it.
    static final String VERSION = "1";

    private RepeatDecision() {}

    /// @param same what stands of like content of the owner, the nearest first
    /// @param confirmation null where the report merely claims
    /// @param day of the report
    /// @return null where nothing is proposed
    public static @Nullable Proposal of(
            List<SameContent> same,
            ReportReceived report,
            Severity severity,
            @Nullable Confirmation confirmation,
            Release release,
            LocalDate day) {
        if (same.isEmpty() || severity == Severity.S0 || confirmation != null) {
            return null;
        }
        SameContent nearest = same.getFirst();
        ClauseVersion broken = nearest.verdict().clause();
        if (broken == null || !agree(same, broken) || isNew(report, nearest)) {
            return null;
        }
        Clause clause = release.clause(broken.clause(), day);
        return clause == null || !clause.version().equals(broken.version())
                ? null
                : allowed(nearest, clause);
    }

    /// People decided of all of them that this clause was broken.
    private static boolean agree(List<SameContent> same, ClauseVersion broken) {
        return same.stream()
                .map(SameContent::verdict)
                .allMatch(verdict ->
                        verdict.outcome() == Outcome.VIOLATION
                                && verdict.clause() != null
                                && verdict.clause().clause().equals(broken.clause()));
    }

    private static boolean isNew(ReportReceived report, SameContent nearest) {
        String law = report.legalGround();
        return (law != null && !law.isBlank())
                || !nearest.verdict().claimed().contains(report.category());
    }

    private static @Nullable Proposal allowed(SameContent nearest, Clause clause) {
        Automation automation = clause.automation();
        Nearness nearness = nearest.nearness();
        if (automation == null
                || !automation.sources().contains(nearness.rule())
                || automation.minimumConfidence() > nearness.confidence()) {
            return null;
        }
        List<EnforcementAction> actions =
                nearest.verdict().actions().stream()
                        .filter(action -> action.target() == Target.CONTENT)
                        .filter(action -> automation.actions().contains(action.type()))
                        .toList();
        return actions.isEmpty()
                ? null
                : new Proposal(
                        Proposal.Source.RULE,
                        nearness.rule(),
                        VERSION,
                        clause.id(),
                        actions,
                        nearness.confidence(),
                        new Proposal.Ground(
                                nearest.because(),
                                nearest.verdict().caseId(),
                                nearest.verdict().decisionId()));
    }
}
