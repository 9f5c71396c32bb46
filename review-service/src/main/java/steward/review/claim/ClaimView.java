package steward.review.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.review.caseview.CaseView;
import steward.review.queue.CaseState;
import steward.review.wellbeing.Allowance.Reason;

/// A claim as its holder sees it.
///
/// @param fencingToken to be shown with whatever is done on the case
/// @param leaseUntil when the case goes back to the queue
/// @param breakDue why it is time for a break: POST /v1/breaks; absent where it is not
/// @param needsTranslation true where the content is in a language that its holder does not serve: show a translation, marked as machine-made; null at a renewal
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        String claimId,
        String fencingToken,
        Instant leaseUntil,
        @Nullable BreakDue breakDue,
        @Nullable Boolean needsTranslation,
        @JsonProperty("case") @Nullable CaseView held) {

    /// That it is time for a break.
    record BreakDue(List<Reason> because) {}

    static ClaimView renewed(CaseState.Claimed claimed) {
        return of(claimed, List.of(), null, null);
    }

    /// @param because why a break is due; empty where none is
    static ClaimView of(
            CaseState.Claimed claimed,
            List<Reason> because,
            @Nullable Boolean needsTranslation,
            @Nullable CaseView held) {
        return new ClaimView(
                claimed.claim().value(),
                claimed.token().value(),
                claimed.leaseUntil(),
                because.isEmpty() ? null : new BreakDue(because),
                needsTranslation,
                held);
    }
}
