package steward.triage.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.submission.MediaReference;

/// Media that is known for what it is, by the SHA-256 that a client gives with a report. Media are never fetched.
///
/// What ships is inert: hashes of the words "Steward test entry …", so that the way to the specialists can be tried. Banks of real entries travel on
/// `signal-data`, never in the code.
///
/// @param categoryOf category by SHA-256, lower-case hex
/// @param elsewhere what banks say of a SHA-256: a category, or null
public record KnownHashes(
        Map<String, String> categoryOf, Function<String, @Nullable String> elsewhere) {

    private static final String SHIPPED = "known-hashes.properties";

    /// In the place of a bank's name, for what is built in.
    private static final String BUILT_IN = "built-in";

    public KnownHashes {
        categoryOf = Map.copyOf(categoryOf);
    }

    /// Only these.
    public KnownHashes(Map<String, String> categoryOf) {
        this(categoryOf, _ -> null);
    }

    /// These, and what confirmed entries of banks say at the moment of asking.
    public KnownHashes or(Function<String, @Nullable String> banks) {
        return new KnownHashes(categoryOf, banks);
    }

    /// The inert entries that ship with Steward.
    public static KnownHashes shipped() {
        try (InputStream file = KnownHashes.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            Properties entries = new Properties();
            entries.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
            return new KnownHashes(
                    entries.stringPropertyNames().stream()
                            .collect(Collectors.toMap(hash -> hash, entries::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
    }

    /// What of these media is built in; what banks hold of them is a signal's answer.
    public List<Match> builtIn(Iterable<MediaReference> media) {
        List<Match> matches = new ArrayList<>();
        for (MediaReference reference : media) {
            String hash = reference.sha256();
            String lowerCase = hash == null ? "" : hash.toLowerCase(Locale.ROOT);
            String category = categoryOf.get(lowerCase);
            if (category != null) {
                matches.add(
                        new Match(
                                Match.Found.MEDIUM,
                                BUILT_IN,
                                HashEntryPublished.entryOf(Algorithm.SHA256, lowerCase),
                                null,
                                category,
                                true,
                                null,
                                0));
            }
        }
        return matches;
    }

    /// The category that the first known one of these media belongs to; null where none is known.
    public @Nullable String categoryOfAny(Iterable<MediaReference> media) {
        for (MediaReference reference : media) {
            String hash = reference.sha256();
            if (hash == null) {
                continue;
            }
            String lowerCase = hash.toLowerCase(Locale.ROOT);
            String shipped = categoryOf.get(lowerCase);
            String category = shipped == null ? elsewhere.apply(lowerCase) : shipped;
            if (category != null) {
                return category;
            }
        }
        return null;
    }
}
