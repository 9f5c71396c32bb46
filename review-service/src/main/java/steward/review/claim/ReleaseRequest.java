package steward.review.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The body of a release.
///
/// @param thenBreak true to begin a break with it
record ReleaseRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull GiveBackReason reason,
        @Nullable Boolean thenBreak) {

    boolean isBreakAskedFor() {
        return thenBreak != null && thenBreak;
    }
}
