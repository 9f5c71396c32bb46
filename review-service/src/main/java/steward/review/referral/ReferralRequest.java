package steward.review.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import steward.contracts.referral.CaseReferred.Reason;

/// The body of a referral.
///
/// @param team the global team that is asked, for example `legal`
/// @param question what you want to know
record ReferralRequest(
        @NotBlank @Size(max = 100) String fencingToken,
        @NotNull Reason reason,
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String team,
        @NotBlank @Size(max = 2000) String question) {}
