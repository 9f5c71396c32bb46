package steward.review.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The body of a release.
record ReleaseRequest(
        @NotBlank @Size(max = 100) String fencingToken, @NotNull GiveBackReason reason) {}
