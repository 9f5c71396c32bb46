package steward.review.claim;

import jakarta.validation.constraints.NotNull;

/// The body of giving back what waits for oneself.
record GiveBackRequest(@NotNull GiveBackReason reason) {}
