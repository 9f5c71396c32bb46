package steward.review.decision;

import java.time.Instant;
import java.util.Optional;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;

/// A decision that one person wants and another has to confirm. Pure.
///
/// @param id of the decision that it becomes
/// @param policyRelease under which it was made
record Proposal(
        DecisionId id,
        CaseId caseId,
        ReviewerId proposer,
        Judgement judgement,
        String policyRelease,
        Instant proposedAt) {

    /// Why this person may not settle it; empty where they may.
    ///
    /// @param decidedBefore whether they decided the case before
    Optional<Refusal> settledBy(ReviewerId person, boolean decidedBefore) {
        return proposer.equals(person) || decidedBefore
                ? Optional.of(
                        Refusal.conflict(
                                "person",
                                "another",
                                "somebody who neither proposed this nor decided the case before"))
                : Optional.empty();
    }

    /// The judgement as it was read: if what governs has changed since it was proposed, nobody confirms it.
    Judgement asRead() {
        return judgement.readUnder(policyRelease);
    }
}
