package steward.review.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposals that wait for a second person, the most urgent case first.
///
/// @param next what to send as `after` for more; null where this is all
record OpenProposalsView(List<Entry> proposals, @Nullable String next) {

    OpenProposalsView {
        proposals = List.copyOf(proposals);
    }

    /// One of them: enough to choose it, nothing that was said.
    record Entry(
            String caseId,
            String region,
            String market,
            String category,
            String severity,
            Instant deadline,
            Instant proposedAt) {}
}
