package steward.intake.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an enforcement request.
///
/// @param at when; absent: now
/// @param reason a code of the product's own, for FAILED and MOOT
@Schema(name = "EnforcementOutcome")
record OutcomeRequest(
        @Schema(
                        description = "APPLIED, FAILED or MOOT (nothing left to act on)",
                        examples = "APPLIED")
                @NotNull
                @Pattern(regexp = "APPLIED|FAILED|MOOT")
                String outcome,
        @Nullable Instant at,
        @Schema(examples = "account-gone")
                @Nullable
                @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
                String reason) {

    EnforcementAnswer answer(Instant now) {
        return new EnforcementAnswer(
                EnforcementAnswer.Outcome.valueOf(outcome),
                at == null || at.isAfter(now) ? now : at,
                reason);
    }
}
