package steward.review.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementAction.Target;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.review.queue.FencingToken;

/// The body of a decision.
record DecisionRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull Outcome outcome,
        @Valid @Nullable Clause clause,
        @Size(max = 10) @Nullable List<@Valid @NotNull Action> actions,
        @NotBlank @Size(max = 4000) String rationale,
        @Size(max = 1000) @Nullable List<@NotBlank @Size(max = 100) String> manifestlyUnfounded) {

    /// Which rule.
    record Clause(
            @NotBlank @Size(max = 100) String clause, @NotBlank @Size(max = 40) String version) {}

    /// What follows.
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

    FencingToken token() {
        return new FencingToken(fencingToken);
    }

    Judgement toJudgement() {
        return new Judgement(
                outcome,
                clause == null ? null : new ClauseVersion(clause.clause(), clause.version()),
                actions == null ? List.of() : actions.stream().map(Action::toAction).toList(),
                rationale,
                manifestlyUnfounded == null
                        ? List.of()
                        : manifestlyUnfounded.stream().map(SubmissionId::new).toList());
    }
}
