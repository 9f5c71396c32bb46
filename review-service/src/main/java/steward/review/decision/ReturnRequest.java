package steward.review.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why a proposal is sent back.
record ReturnRequest(@NotBlank @Size(max = 2000) String note) {}
