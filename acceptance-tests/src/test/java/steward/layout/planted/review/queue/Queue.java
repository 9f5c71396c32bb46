package steward.layout.planted.review.queue;

import org.jspecify.annotations.Nullable;
import steward.layout.planted.review.claim.Claims;

/// Uses the claims, which use it.
public record Queue(@Nullable Claims claims) {}
