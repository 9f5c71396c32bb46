package steward.review.signaldata;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What somebody does not agree with.
///
/// @param revision that they read
/// @param because why not, for whoever proposed it
record RefusalRequest(
        @NotNull @Min(1) Integer revision, @NotBlank @Size(max = 1000) String because) {}
