package steward.review.arrival;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Contribution;
import steward.review.queue.ReviewCase;

/// A row of `case_rank_change`: triage ranked a case anew, without a further report.
///
/// @param at when it was taken in
/// @param because what counts otherwise now, in triage's words
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RankChangeRow(String caseId, long sequence, Instant at, String because) {

    /// What a new urgency comes to; null where the case ranks as before.
    static @Nullable RankChangeRow of(ReviewCase before, ReviewCase after, Instant at) {
        if (before.urgency().rankAt().equals(after.urgency().rankAt())) {
            return null;
        }
        List<Contribution> known = before.urgency().assessment().contributions();
        return new RankChangeRow(
                after.id().value(),
                after.seen().sequence(),
                at,
                after.urgency().assessment().contributions().stream()
                        .filter(part -> !known.contains(part))
                        .map(Contribution::because)
                        .collect(Collectors.joining("; ")));
    }
}
