package steward.review.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The body of a renewal.
record RenewalRequest(@NotBlank @Size(max = 100) String fencingToken) {}
