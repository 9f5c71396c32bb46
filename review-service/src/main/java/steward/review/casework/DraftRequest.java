package steward.review.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has typed and chosen so far: the form of facts, claims, evidence and unknowns, and the decision that is taking shape. Nothing of it is checked
/// against the policy before it is sent as a decision.
///
/// @param revision the one that was saved or read last; 0 for the first
/// @param facts what is certain, and how one knows
/// @param claims what somebody says
/// @param evidence what was looked at
/// @param unknowns what could not be found out
/// @param actions their types
/// @param confidence in percent
/// @param noHelpBecause why nobody is sent to where they find help
/// @param suspectedFraming why somebody seems to have been framed; empty where it is said and not yet why
/// @param actionDetails what the actions take, by type and name; `days` for how long one lasts
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftRequest(
        @PositiveOrZero int revision,
        @Nullable @Size(max = 8000) String facts,
        @Nullable @Size(max = 8000) String claims,
        @Nullable @Size(max = 8000) String evidence,
        @Nullable @Size(max = 8000) String unknowns,
        @Nullable @Size(max = 8000) String rationale,
        @Nullable @Size(max = 60) String outcome,
        @Nullable @Size(max = 100) String clause,
        @Nullable @Size(max = 60) String clauseVersion,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> actions,
        @Nullable @Min(0) @Max(100) Integer confidence,
        @Nullable @Size(max = 100) String duplicateOf,
        @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 100) String> manifestlyUnfounded,
        @Nullable @Size(max = 1000) String noHelpBecause,
        @Nullable @Size(max = 1000) String suspectedFraming,
        @Nullable @Size(max = 20)
                Map<
                                @NotBlank @Size(max = 60) String,
                                @NotNull @Size(max = 20) Map<
                                        @NotBlank @Size(max = 60) String,
                                        @NotNull @Size(max = 1000) String>>
                        actionDetails) {}
