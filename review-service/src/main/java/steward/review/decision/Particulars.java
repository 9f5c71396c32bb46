package steward.review.decision;

import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;

/// What a decider says of a judgement besides.
///
/// @param policyRelease that they have read; null for the one that was in force when they got the case
/// @param confidence in per cent; null where they say none
/// @param duplicateOf the case whose decision answers this one, too
record Particulars(
        @Nullable String policyRelease,
        @Nullable Integer confidence,
        @Nullable CaseId duplicateOf,
        @Nullable Findings findings) {

    static final Particulars NONE = new Particulars(null, null, null, null);
}
