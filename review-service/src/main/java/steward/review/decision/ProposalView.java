package steward.review.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.ClauseVersion;
import steward.review.caseview.CaseView;

/// A proposal as somebody sees it who may confirm it, with its case.
record ProposalView(
        String decisionId,
        Outcome outcome,
        @Nullable ClauseVersion clause,
        List<EnforcementAction> actions,
        String rationale,
        @Nullable Findings findings,
        String policyRelease,
        Instant proposedAt,
        CaseView reported) {

    static ProposalView of(Proposal proposal, CaseView reported) {
        Judgement judgement = proposal.judgement();
        return new ProposalView(
                proposal.id().value(),
                judgement.outcome(),
                judgement.clause(),
                judgement.actions(),
                judgement.rationale(),
                judgement.besides().findings(),
                proposal.policyRelease(),
                proposal.proposedAt(),
                reported);
    }
}
