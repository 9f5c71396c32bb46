package steward.review.decision;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.contracts.id.ReviewerId;
import steward.review.queue.ReviewCase;

/// A case that two people read without knowing of each other, while it is open. Pure.
///
/// @param id of the decision that it becomes, whoever makes it
/// @param decisions how many the case had, and
/// @param contents what was seen of it, when it was read first
/// @param second null while it waits for the second reader
record DoubleReview(
        DecisionId id,
        CaseId caseId,
        int decisions,
        Set<String> contents,
        Reading first,
        @Nullable Reading second) {

    /// What became of a double review.
    enum Settlement {
        /// Both came to the same.
        AGREED,
        /// A third person decided between them.
        ADJUDICATED,
        /// Nobody read it in time: the first judgement stands.
        UNREAD,
        /// Nobody decided between them in time: the first judgement stands.
        UNADJUDICATED,
        /// The case went another way, or is not what was read first.
        OVERTAKEN
    }

    DoubleReview {
        contents = Set.copyOf(contents);
    }

    /// Whether the case is still what was read first: nothing was decided since, and no other content came.
    boolean isOf(ReviewCase seen) {
        return seen.decisions() == decisions && seen.seen().contents().equals(contents);
    }

    /// Whether this person is one of the readers.
    boolean isReadBy(ReviewerId person) {
        return first.person().equals(person) || (second != null && second.person().equals(person));
    }

    /// The reader who came to this, too.
    Optional<ReviewerId> whoAgreesWith(Judgement judgement) {
        if (first.judgement().comesToTheSameAs(judgement)) {
            return Optional.of(first.person());
        }
        return second != null && second.judgement().comesToTheSameAs(judgement)
                ? Optional.of(second.person())
                : Optional.empty();
    }

    /// Whether the first reading is shown after the second: by a draw, so that the order says nothing of who read first.
    boolean isShownSwapped() {
        return (Ids.derivedFrom("shown", id.value()).getLeastSignificantBits() & 1) == 1;
    }
}
