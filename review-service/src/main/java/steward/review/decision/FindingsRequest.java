package steward.review.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found: each a line of the decider's own.
///
/// @param noHelpBecause why nobody is sent to where they find help, on a case whose category owes it
/// @param suspectedFraming why somebody seems to have been framed: rules and models then decide nothing about them, and nothing restricts them for good without a
///     second person
public record FindingsRequest(
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> facts,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> claims,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> evidence,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 1000) String> unknowns,
        @Size(min = 1, max = 1000) @Nullable String noHelpBecause,
        @Size(min = 1, max = 1000) @Nullable String suspectedFraming) {

    /// The same, with no lines where none were sent.
    public Findings toFindings() {
        return new Findings(
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
