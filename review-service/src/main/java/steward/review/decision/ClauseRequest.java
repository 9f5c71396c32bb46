package steward.review.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import steward.contracts.policy.ClauseVersion;

/// Which rule, in which version.
public record ClauseRequest(
        @NotBlank @Size(max = 100) String clause, @NotBlank @Size(max = 40) String version) {

    /// The version that is meant.
    public ClauseVersion toClauseVersion() {
        return new ClauseVersion(clause, version);
    }
}
