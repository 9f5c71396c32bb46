package steward.review.decision;

import java.time.Instant;
import steward.contracts.id.ReviewerId;

/// What one reader of a case that is read twice came to. Pure.
///
/// @param policyRelease under which they judged
record Reading(ReviewerId person, Judgement judgement, String policyRelease, Instant at) {

    static Reading of(Weighed.Allowed allowed, Judgement judgement) {
        return new Reading(
                new ReviewerId(allowed.made().decider().id()),
                judgement,
                allowed.policy().release(),
                allowed.made().decidedAt());
    }

    /// The judgement as it was read: if what governs has changed since, it is not recorded.
    Judgement asRead() {
        return judgement.readUnder(policyRelease);
    }
}
