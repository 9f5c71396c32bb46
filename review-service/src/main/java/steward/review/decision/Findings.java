package steward.review.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a decider found: facts that are established, claims that are only made, evidence that was looked at, and what is not known.
///
/// @param noHelpBecause why nobody is sent to where they find help, on a case that owes it; null where somebody is, or none is owed
/// @param suspectedFraming why somebody seems to have been framed, for example with evidence that a rival made up; null where nobody seems to
public record Findings(
        List<String> facts,
        List<String> claims,
        List<String> evidence,
        List<String> unknowns,
        @Nullable String noHelpBecause,
        @Nullable String suspectedFraming) {

    private static final char END = '\n';
    private static final char PART = '\f';

    public Findings {
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        unknowns = List.copyOf(unknowns);
    }

    /// SHA-256, in hex, of the findings and of the contents that they are about: whoever has both can show that nothing was changed since. Each text is
    /// preceded by its length, so that no two findings have one hash by where they are cut.
    ///
    /// @param contents hashes of what was looked at, in any order
    String hash(Collection<String> contents) {
        StringBuilder all = new StringBuilder();
        append(facts, all);
        append(claims, all);
        append(evidence, all);
        append(unknowns, all);
        if (noHelpBecause != null) {
            append(List.of(noHelpBecause), all);
        }
        if (suspectedFraming != null) {
            append(List.of("suspectedFraming", suspectedFraming), all);
        }
        append(contents.stream().sorted().toList(), all);
        return HexFormat.of()
                .formatHex(digest().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void append(List<String> texts, StringBuilder all) {
        for (String text : texts) {
            all.append(text.length()).append(':').append(text).append(END);
        }
        all.append(PART);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
