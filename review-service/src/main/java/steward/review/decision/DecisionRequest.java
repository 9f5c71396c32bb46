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
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.review.queue.FencingToken;

/// The body of a decision.
///
/// @param territories ISO 3166-1 codes of where the actions hold; without, the case's market
record DecisionRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull Outcome outcome,
        @Valid @Nullable ClauseRequest clause,
        @Size(max = 10) @Nullable List<@Valid @NotNull ActionRequest> actions,
        @NotBlank @Size(max = 4000) String rationale,
        @Size(max = 1000) @Nullable List<@NotBlank @Size(max = 100) String> manifestlyUnfounded,
        @Size(min = 1, max = 100) @Nullable String policyRelease,
        @Min(0) @Max(100) @Nullable Integer confidence,
        @Size(min = 1, max = 100) @Nullable String duplicateOf,
        @Valid @Nullable FindingsRequest findings,
        @Size(min = 1, max = 250)
                @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories) {

    FencingToken token() {
        return new FencingToken(fencingToken);
    }

    Judgement toJudgement() {
        return new Judgement(
                outcome,
                clause == null ? null : clause.toClauseVersion(),
                actions == null
                        ? List.of()
                        : actions.stream().map(ActionRequest::toAction).toList(),
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
