package steward.review.claim;

import steward.contracts.activity.CaseReleased;

/// Why a case is given back. None counts against anyone who says it honestly, and TOO_HARD never does; but for RETURNED, the person is not offered the case again.
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
            case RETURNED -> false;
            case TOO_HARD, WRONG_LANGUAGE, CONFLICT_OF_INTEREST -> true;
        };
    }
}
