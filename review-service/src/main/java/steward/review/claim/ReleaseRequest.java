package steward.review.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.CaseReleased;

/// The body of a release.
///
/// @param thenBreak true to begin a break with it
record ReleaseRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull Reason reason,
        @Nullable Boolean thenBreak) {

    boolean isBreakAskedFor() {
        return thenBreak != null && thenBreak;
    }

    /// Why a case is given back. TOO_HARD never counts against anyone.
    enum Reason {
        RETURNED,
        TOO_HARD;

        CaseReleased.Reason toFact() {
            return switch (this) {
                case RETURNED -> CaseReleased.Reason.RETURNED;
                case TOO_HARD -> CaseReleased.Reason.TOO_HARD;
            };
        }
    }
}
