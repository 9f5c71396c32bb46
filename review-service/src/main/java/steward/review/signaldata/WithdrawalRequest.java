package steward.review.signaldata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// @param because why it should be looked for no longer
record WithdrawalRequest(@NotBlank @Size(max = 1000) String because) {}
