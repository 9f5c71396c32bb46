package steward.review.automation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a rule or model may go on.
record ClosingRequest(@NotBlank @Size(max = 2000) String note) {}
