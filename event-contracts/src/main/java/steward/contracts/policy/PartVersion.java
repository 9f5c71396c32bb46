package steward.contracts.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Names an immutable part of the policy.
///
/// @param part for example `categories` or `clauses/community-standards`
public record PartVersion(String part, String version) {

    /// Record key on `policies`.
    @JsonIgnore
    public String key() {
        return part + "@" + version;
    }
}
