package steward.review.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.review.decision.ActionRequest;
import steward.review.decision.ClauseRequest;
import steward.review.decision.FindingsRequest;
import steward.review.decision.Judgement;
import steward.review.decision.Particulars;

/// The body of a judgement on many cases.
///
/// @param linkedTo the case that all of them are linked to, by the same subject, content or author
/// @param cases which; the one that they are linked to may be among them
/// @param findings what holds of all of them
/// @param territories ISO 3166-1 codes of where the actions hold; without, each case's market
record BulkRequest(
        @NotBlank @Size(max = 100) String linkedTo,
        @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 100) String> cases,
        @NotNull Outcome outcome,
        @Valid @Nullable ClauseRequest clause,
        @Size(max = 10) @Nullable List<@Valid @NotNull ActionRequest> actions,
        @NotBlank @Size(max = 4000) String rationale,
        @Min(0) @Max(100) @Nullable Integer confidence,
        @Valid @Nullable FindingsRequest findings,
        @Size(min = 1, max = 250)
                @Nullable List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> territories) {

    /// The judgement as whoever asks has read the rules: those in force now. A case whose words change before its turn is refused.
    Judgement readUnder(String release) {
        return new Judgement(
                outcome,
                clause == null ? null : clause.toClauseVersion(),
                actions == null
                        ? List.of()
                        : actions.stream().map(ActionRequest::toAction).toList(),
                rationale,
                List.of(),
                new Particulars(
                        release,
                        confidence,
                        null,
                        findings == null ? null : findings.toFindings(),
                        territories));
    }
}
