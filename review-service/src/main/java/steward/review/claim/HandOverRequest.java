package steward.review.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The body of a hand-over.
///
/// @param to id of the person who is to have the case
record HandOverRequest(
        @NotBlank @Size(max = 100) String fencingToken, @NotBlank @Size(max = 100) String to) {}
