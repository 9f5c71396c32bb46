package steward.review.recheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.review.doublereview.DrawRecheck;

/// Decisions that stand although somebody who read them again came to another verdict.
///
/// @param next to go on after; absent where there are no more
@Schema(name = "RecheckDisagreements")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisagreementsView(List<Entry> disagreements, @Nullable String next) {

    DisagreementsView {
        disagreements = List.copyOf(disagreements);
    }

    /// One of them, without persons.
    ///
    /// @param decided outcome, and clause where one was named
    /// @param read the same of who read it again, with
    /// @param rationale of theirs
    @Schema(name = "RecheckDisagreement")
    record Entry(
            String id,
            String caseId,
            String decisionId,
            String region,
            String market,
            String category,
            Severity severity,
            DrawRecheck.Because because,
            String decided,
            String read,
            String rationale,
            Instant readAt) {}

    static DisagreementsView of(List<Entry> found, int limit) {
        return new DisagreementsView(found, found.size() < limit ? null : found.getLast().id());
    }
}
