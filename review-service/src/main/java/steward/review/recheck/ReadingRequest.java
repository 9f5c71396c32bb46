package steward.review.recheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;

/// What somebody came to who read a decision again.
///
/// @param clause id of the clause that is broken, where one is
record ReadingRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull Outcome outcome,
        @Size(min = 1, max = 100) @Nullable String clause,
        @NotBlank @Size(max = 4000) String rationale) {

    ReadDecision.Reading toReading() {
        return new ReadDecision.Reading(fencingToken, outcome, clause, rationale);
    }
}
