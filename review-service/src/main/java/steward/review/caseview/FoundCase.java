package steward.review.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.policy.PolicyFamily;
import steward.review.queue.CaseState;

/// A case in a list: what it is about by name, never what was said.
///
/// @param author the account behind the content; null where nobody knows
/// @param outcome of the decision that stands; null where none does
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundCase(
        String caseId,
        String region,
        String market,
        @Nullable String language,
        String product,
        String subjectType,
        String subjectId,
        @Nullable String author,
        PolicyFamily family,
        String category,
        Severity severity,
        CaseState.Name state,
        @Nullable Outcome outcome,
        Instant receivedAt,
        Instant deadline,
        long reports) {}
