package steward.review.claim;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// The body of a claim.
///
/// @param region only cases of this region; null for all of the token's
record ClaimRequest(@Pattern(regexp = "[a-z0-9-]{1,40}") @Nullable String region) {}
