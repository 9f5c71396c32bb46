package steward.review.claim;

import steward.contracts.activity.CaseReleased;

/// Why a case is given back. None counts against anyone who says it honestly, and TOO_HARD never does: any other work goes first for the person afterwards. What is no work for them, by
/// language or interest, they are not offered again.
enum GiveBackReason {
    RETURNED,
    TOO_HARD,
    WRONG_LANGUAGE,
    CONFLICT_OF_INTEREST;

    CaseReleased.Reason toFact() {
        return switch (this) {
            case RETURNED -> CaseReleased.Reason.RETURNED;
            case TOO_HARD -> CaseReleased.Reason.TOO_HARD;
            case WRONG_LANGUAGE -> CaseReleased.Reason.WRONG_LANGUAGE;
            case CONFLICT_OF_INTEREST -> CaseReleased.Reason.CONFLICT_OF_INTEREST;
        };
    }

    /// Whether it holds for this person and case for good.
    boolean isForGood() {
        return switch (this) {
            case RETURNED, TOO_HARD -> false;
            case WRONG_LANGUAGE, CONFLICT_OF_INTEREST -> true;
        };
    }
}
