package steward.review.policy.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A step on a version's way.
///
/// @param note why, for those who read its history
record StepRequest(@NotNull Step step, @Size(max = 2_000) @Nullable String note) {}
