package steward.review.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;

/// What one person has to do and did today, for their lead: no content, no words of theirs, and nothing of what it exposed them to.
///
/// @param today the person's own day
/// @param inHand absent where they hold nothing
/// @param aside what waits for them, handed over or put aside, the most urgent first
/// @param decided how many they decided today
/// @param decidedLast the last 100 of these, the newest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonsWorkView(
        String person,
        LocalDate today,
        @Nullable Held inHand,
        List<Held> aside,
        long decided,
        List<Decided> decidedLast) {

    /// A case that is theirs for now.
    ///
    /// @param caseId absent while it is read twice: nobody is to know by whom
    /// @param until when it goes back to the queue
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            @Nullable String caseId,
            String market,
            @Nullable String language,
            String category,
            Severity severity,
            Instant since,
            Instant deadline,
            Instant until) {}

    /// A decision of theirs.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            String caseId,
            String market,
            String category,
            Severity severity,
            Outcome outcome,
            @Nullable String clause,
            Instant at) {}
}
