package steward.review.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.review.caseview.CaseView;
import steward.review.queue.CaseState;

/// A claim as its holder sees it.
///
/// @param fencingToken to be shown with whatever is done on the case
/// @param leaseUntil when the case goes back to the queue
/// @param needsTranslation true where the content is in a language that its holder does not serve: show a translation, marked as machine-made; null at a renewal
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        String claimId,
        String fencingToken,
        Instant leaseUntil,
        @Nullable Boolean needsTranslation,
        @JsonProperty("case") @Nullable CaseView held) {

    static ClaimView of(
            CaseState.Claimed claimed,
            @Nullable Boolean needsTranslation,
            @Nullable CaseView held) {
        return new ClaimView(
                claimed.claim().value(),
                claimed.token().value(),
                claimed.leaseUntil(),
                needsTranslation,
                held);
    }
}
