package steward.review.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import steward.contracts.activity.CaseReleased;

/// The body of a release.
record ReleaseRequest(@NotBlank @Size(max = 100) String fencingToken, @NotNull Reason reason) {

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
