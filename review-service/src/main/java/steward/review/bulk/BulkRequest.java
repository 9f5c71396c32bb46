package steward.review.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.policy.ClauseVersion;
import steward.review.decision.Judgement;
import steward.review.decision.Particulars;

/// The body of a judgement on many cases.
///
/// @param linkedTo the case that all of them are linked to, by the same subject, content or author
/// @param cases which; the one that they are linked to may be among them
/// @param territories ISO 3166-1 codes of where the actions hold; without, each case's market
record BulkRequest(
        @NotBlank @Size(max = 100) String linkedTo,
        @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 100) String> cases,
        @NotNull Outcome outcome,
        @Valid @Nullable Clause clause,
        @Size(max = 10) @Nullable List<@Valid @NotNull Action> actions,
        @NotBlank @Size(max = 4000) String rationale,
        @Min(0) @Max(100) @Nullable Integer confidence,
        @Size(min = 1, max = 250)
                @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories) {

    /// Which rule.
    record Clause(
            @NotBlank @Size(max = 100) String clause, @NotBlank @Size(max = 40) String version) {}

    /// What follows in each case.
    record Action(
            @NotBlank @Size(max = 100) String type,
            @NotNull Target target,
            @Nullable Duration duration,
            @Size(max = 20)
                    @Nullable
                            Map<
                                    @NotBlank @Size(max = 100) String,
                                    @NotNull @Size(max = 1000) String>
                            parameters) {

        EnforcementAction toAction() {
            return new EnforcementAction(
                    type, target, duration, parameters == null ? Map.of() : parameters);
        }
    }

    /// The judgement as whoever asks has read the rules: those in force now. A case whose words change before its turn is refused.
    Judgement readUnder(String release) {
        return new Judgement(
                outcome,
                clause == null ? null : new ClauseVersion(clause.clause(), clause.version()),
                actions == null ? List.of() : actions.stream().map(Action::toAction).toList(),
                rationale,
                List.of(),
                new Particulars(release, confidence, null, null, territories));
    }
}
