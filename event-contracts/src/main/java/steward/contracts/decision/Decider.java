package steward.contracts.decision;

import org.jspecify.annotations.Nullable;

/// Who or what decided.
///
/// @param id pseudonym of a person, or name of a rule or model
/// @param team of a specialist
/// @param version of a rule or model
public record Decider(Kind kind, String id, @Nullable String team, @Nullable String version) {

    /// Kinds of decider.
    public enum Kind {
        REVIEWER,
        SPECIALIST,
        RULE,
        MODEL
    }
}
