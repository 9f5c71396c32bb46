package steward.review.signaldata;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// What somebody agrees with.
///
/// @param revision that they read
record ApprovalRequest(@NotNull @Min(1) Integer revision) {}
