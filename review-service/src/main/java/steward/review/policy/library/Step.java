package steward.review.policy.library;

import steward.review.policy.library.Lifecycle.Approved;
import steward.review.policy.library.Lifecycle.Draft;
import steward.review.policy.library.Lifecycle.Review;
import steward.review.policy.library.Lifecycle.Scheduled;
import steward.review.policy.library.Lifecycle.Withdrawn;

/// What a policy manager does to a version, one at a time. Releasing is not among them: that is done to several together.
enum Step {
    /// A draft is put before another person.
    SUBMIT,
    /// The other person wants it changed.
    SEND_BACK,
    /// The other person agrees.
    APPROVE,
    /// It is given up before it was released.
    WITHDRAW,
    /// What was released in an emergency was right.
    CONFIRM,
    /// What was released in an emergency was wrong, and a later version has to replace it.
    REJECT;

    /// The step taken from a state. Pure.
    Move from(Lifecycle state, String by) {
        return switch (this) {
            case SUBMIT ->
                    state instanceof Draft draft
                            ? new Move.Made(draft.submitted())
                            : misplaced("DRAFT");
            case SEND_BACK ->
                    state instanceof Review review
                            ? new Move.Made(review.sentBack())
                            : misplaced("REVIEW");
            case APPROVE ->
                    state instanceof Review review ? review.approved(by) : misplaced("REVIEW");
            case WITHDRAW ->
                    switch (state) {
                        case Draft draft -> new Move.Made(draft.withdrawn());
                        case Approved approved -> new Move.Made(approved.withdrawn());
                        case Review _, Scheduled _, Withdrawn _ -> misplaced("DRAFT or APPROVED");
                    };
            case CONFIRM -> judged(state, by, true);
            case REJECT -> judged(state, by, false);
        };
    }

    private static Move judged(Lifecycle state, String by, boolean confirmed) {
        return state instanceof Scheduled scheduled
                ? scheduled.judged(by, confirmed)
                : new Move.Refused("owed-review", "a version that is owed a review");
    }

    private static Move misplaced(String expected) {
        return new Move.Refused("state", "a version in state " + expected);
    }
}
