package steward.review.recheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import steward.contracts.activity.CaseReleased;

/// Somebody does not read it after all.
record GivingBackRequest(@NotBlank @Size(max = 100) String fencingToken, @NotNull Reason reason) {

    /// Why; TOO_HARD never counts against anyone.
    enum Reason {
        RETURNED,
        TOO_HARD;

        CaseReleased.Reason told() {
            return switch (this) {
                case RETURNED -> CaseReleased.Reason.RETURNED;
                case TOO_HARD -> CaseReleased.Reason.TOO_HARD;
            };
        }
    }
}
