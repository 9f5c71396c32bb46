package steward.review.recheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why the decision is right all the same.
record UpholdingRequest(@NotBlank @Size(max = 1000) String note) {}
