package steward.review.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.review.queue.FencingToken;

/// The body of a decision.
///
/// @param territories ISO 3166-1 codes of where the actions hold; without, the case's market
record DecisionRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull Outcome outcome,
        @Valid @Nullable Clause clause,
        @Size(max = 10) @Nullable List<@Valid @NotNull Action> actions,
        @NotBlank @Size(max = 4000) String rationale,
        @Size(max = 1000) @Nullable List<@NotBlank @Size(max = 100) String> manifestlyUnfounded,
        @Size(min = 1, max = 100) @Nullable String policyRelease,
        @Min(0) @Max(100) @Nullable Integer confidence,
        @Size(min = 1, max = 100) @Nullable String duplicateOf,
        @Valid @Nullable Findings findings,
        @Size(min = 1, max = 250)
                @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories) {

    /// What was found: each a line of the decider's own.
    ///
    /// @param noHelpBecause why nobody is sent to where they find help, on a case whose category owes it
    /// @param suspectedFraming why somebody seems to have been framed: rules and models then decide nothing about them, and nothing restricts them for good without a
    ///     second person
    record Findings(
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> facts,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> claims,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> evidence,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> unknowns,
            @Size(min = 1, max = 1000) @Nullable String noHelpBecause,
            @Size(min = 1, max = 1000) @Nullable String suspectedFraming) {

        steward.review.decision.Findings toFindings() {
            return new steward.review.decision.Findings(
                    orNone(facts),
                    orNone(claims),
                    orNone(evidence),
                    orNone(unknowns),
                    noHelpBecause,
                    suspectedFraming);
        }

        private static List<String> orNone(@Nullable List<String> texts) {
            return texts == null ? List.of() : texts;
        }
    }

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
                        : manifestlyUnfounded.stream().map(SubmissionId::new).toList(),
                particulars());
    }

    /// Null for a request that says nothing besides, so that its fingerprint is what it always was.
    private @Nullable Particulars particulars() {
        Particulars said =
                new Particulars(
                        policyRelease,
                        confidence,
                        duplicateOf == null ? null : new CaseId(duplicateOf),
                        findings == null ? null : findings.toFindings(),
                        territories);
        return said.equals(Particulars.NONE) ? null : said;
    }
}
