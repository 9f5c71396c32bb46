package steward.review.decision;

import steward.access.ProblemException;

/// Why something cannot be decided like that.
///
/// @param kind whether the matter stands in the way or what was sent breaks a rule
/// @param field of the request
/// @param rule stable word
/// @param expected what would be right
public record Refusal(Kind kind, String field, String rule, String expected) {

    /// Kinds of refusal.
    public enum Kind {
        CONFLICT,
        INVALID
    }

    /// The refusal as it is answered over REST.
    public ProblemException problem() {
        return switch (kind) {
            case CONFLICT -> ProblemException.conflict(field, rule, expected);
            case INVALID -> ProblemException.invalid(field, rule, expected);
        };
    }

    static Refusal conflict(String field, String rule, String expected) {
        return new Refusal(Kind.CONFLICT, field, rule, expected);
    }

    static Refusal invalid(String field, String rule, String expected) {
        return new Refusal(Kind.INVALID, field, rule, expected);
    }
}
