package steward.review.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;

/// How far a judgement on many cases has come.
///
/// @param waiting cases whose turn has not come; it is over when there are none
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkView(
        String bulkId,
        String linkedTo,
        Outcome outcome,
        @Nullable String clause,
        Instant askedAt,
        long waiting,
        long decided,
        long refused,
        List<Entry> cases) {

    /// A case, in the order that was asked for.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String caseId,
            State state,
            @Nullable String decisionId,
            @Nullable Refused refusal,
            @Nullable Instant settledAt) {}

    /// What became of a case.
    enum State {
        WAITING,
        DECIDED,
        REFUSED
    }

    /// Why a case was not decided. It waits as it did before.
    record Refused(String field, String rule, String expected) {}
}
