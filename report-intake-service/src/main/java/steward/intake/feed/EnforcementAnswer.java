package steward.intake.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a product system says became of an enforcement request.
///
/// @param at when
/// @param reason its code, at most 100 characters
record EnforcementAnswer(Outcome outcome, Instant at, @Nullable String reason) {

    /// What became of it.
    enum Outcome {
        APPLIED,
        FAILED,
        MOOT
    }
}
