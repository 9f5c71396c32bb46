package steward.review.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cases on which two readers disagree, the most urgent first.
///
/// @param next what to send as `after` for more; null where this is all
record OpenAdjudicationsView(List<Entry> adjudications, @Nullable String next) {

    OpenAdjudicationsView {
        adjudications = List.copyOf(adjudications);
    }

    /// One of them: enough to choose it, nothing that was said.
    ///
    /// @param since when the second reading came to something else
    record Entry(
            String caseId,
            String region,
            String market,
            String category,
            String severity,
            Instant deadline,
            Instant since) {}
}
