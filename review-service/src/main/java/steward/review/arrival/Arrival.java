package steward.review.arrival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.ReportedContent;
import steward.contracts.decision.DecisionFact;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// What one case event comes to.
sealed interface Arrival {

    /// It was taken in before, or something later was: nothing changes.
    record Passed() implements Arrival {}

    /// It speaks of a case that was never opened here: the opening is missing or waits among the dead letters.
    record NoSuchCase() implements Arrival {}

    /// The case moves on.
    ///
    /// @param report one more report, if any
    /// @param content a content that the case did not hold yet, if any
    /// @param says what is told on `decisions`, in order; already counted in `next`
    /// @param refers true where the specialists are asked at once
    /// @param revoked the claim that ends by this, if one does
    record Taken(
            ReviewCase next,
            @Nullable CaseReport report,
            @Nullable ReportedContent content,
            List<DecisionFact> says,
            boolean refers,
            CaseState.@Nullable Claimed revoked)
            implements Arrival {
        public Taken {
            says = List.copyOf(says);
        }
    }
}
