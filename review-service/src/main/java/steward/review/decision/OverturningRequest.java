package steward.review.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;

/// The body of a decision that takes the place of another.
///
/// @param overturns the decision that stands
record OverturningRequest(
        @NotBlank @Size(max = 100) String overturns,
        @NotNull Outcome outcome,
        @Valid @Nullable ClauseRequest clause,
        @Size(max = 10) @Nullable List<@Valid @NotNull ActionRequest> actions,
        @NotBlank @Size(max = 4000) String rationale,
        @Size(min = 1, max = 100) @Nullable String policyRelease,
        @Min(0) @Max(100) @Nullable Integer confidence,
        @Size(min = 1, max = 100) @Nullable String duplicateOf,
        @Valid @Nullable FindingsRequest findings,
        @Size(min = 1, max = 250)
                @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories) {

    DecisionId overturned() {
        return new DecisionId(overturns);
    }

    Judgement toJudgement() {
        return new DecisionRequest(
                        "",
                        outcome,
                        clause,
                        actions,
                        rationale,
                        null,
                        policyRelease,
                        confidence,
                        duplicateOf,
                        findings,
                        territories)
                .toJudgement();
    }
}
