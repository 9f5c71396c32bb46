package steward.intake.hygiene;

import java.util.List;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.access.Violation;

/// One thing about a request that keeps it from being accepted. Never carries what was sent.
///
/// @param type with it the status that answers it
/// @param violation field, rule, and what to send instead
public record Flaw(ProblemType type, Violation violation) {

    public static Flaw of(ProblemType type, String field, String rule, String expected) {
        return new Flaw(type, new Violation(field, rule, expected));
    }

    public static Flaw invalid(String field, String rule, String expected) {
        return of(ProblemType.INVALID, field, rule, expected);
    }

    static Flaw missing(String field, String expected) {
        return of(ProblemType.INVALID, field, "required", expected);
    }

    static Flaw unknownValue(String field, String allowed) {
        return of(ProblemType.UNKNOWN_VALUE, field, "one-of", allowed);
    }

    static Flaw tooLarge(String field, String expected) {
        return of(ProblemType.TOO_LARGE, field, "size", expected);
    }

    /// The one answer to all flaws of a request: what is too large decides, else what they have in common, else that values break rules.
    public static Problem problemOf(List<Flaw> flaws) {
        ProblemType first = flaws.getFirst().type();
        ProblemType type =
                flaws.stream().anyMatch(flaw -> flaw.type() == ProblemType.TOO_LARGE)
                        ? ProblemType.TOO_LARGE
                        : flaws.stream().allMatch(flaw -> flaw.type() == first)
                                ? first
                                : ProblemType.INVALID;
        return Problem.of(type, null, flaws.stream().map(Flaw::violation).toList());
    }
}
