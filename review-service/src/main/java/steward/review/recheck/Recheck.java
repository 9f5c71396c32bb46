package steward.review.recheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.activity.CaseReleased;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.review.doublereview.DrawRecheck;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// A decision that somebody reads again. Pure.
///
/// @param decider who, or which rule or model, made it
/// @param verdict what it found
/// @param hold in whose hand it is; null for nobody's
/// @param reader who has read it; null for nobody
/// @param settlement null while it waits or is being read
record Recheck(
        String id,
        DecisionId decision,
        CaseId caseId,
        String region,
        DrawRecheck.Because because,
        String decider,
        String verdict,
        @Nullable Hold hold,
        @Nullable String reader,
        @Nullable String readVerdict,
        @Nullable Settlement settlement,
        @Nullable Instant upheldAt) {

    /// How one ends.
    enum Settlement {
        AGREED,
        DISAGREED,
        /// Another decision has taken its place.
        OVERTAKEN,
        /// Nobody read it in time.
        UNREAD
    }

    /// One person's time with it: what a claim is for a case that is not decided.
    ///
    /// @param claim id that it has in the exposure ledger and on `activity`
    record Hold(ReviewerId person, String claim, String token, Instant since, Instant until) {

        boolean isLive(Instant now) {
            return now.isBefore(until);
        }
    }

    /// Whether the decision still stands on its case.
    boolean isAbout(ReviewCase one) {
        return one.state() instanceof CaseState.Decided decided
                && decided.decision().equals(decision);
    }

    /// Whether this person holds it now under this token.
    boolean isHeldBy(ReviewerId person, String token, Instant now) {
        return hold != null
                && hold.person().equals(person)
                && hold.token().equals(token)
                && hold.isLive(now);
    }

    Settlement comparedWith(String read) {
        return verdict.equals(read) ? Settlement.AGREED : Settlement.DISAGREED;
    }

    CaseClaimed taken(Hold by) {
        return new CaseClaimed(caseId, region, by.person(), by.claim(), by.since(), by.until());
    }

    CaseReleased ended(Hold by, CaseReleased.Reason reason, Instant at) {
        return new CaseReleased(caseId, region, by.person(), by.claim(), reason, at);
    }
}
