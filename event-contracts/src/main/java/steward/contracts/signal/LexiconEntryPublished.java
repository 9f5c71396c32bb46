package steward.contracts.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// Wording to look for. A reader tries the entry against its own examples and refuses it where one fails.
///
/// @param lexicon for example `self-harm-crisis`
/// @param entry within the lexicon
/// @param category of the policy that a match points to
/// @param strength how much a match says by itself
/// @param languages ISO 639-1, to which the entry applies; empty: every text
/// @param pattern RE2 syntax, searched in the normalised, unmasked text; at most 2 000 characters
/// @param finds texts that it must find
/// @param passes texts that look like them and that it must not find
/// @param because why the entry is there, and its source
/// @param revision of the entry, from 1, by which its words are found again; null for what ships with Steward, and where it was published before revisions were told
@EventType("steward.signal.lexicon-entry-published.v1")
public record LexiconEntryPublished(
        String lexicon,
        String entry,
        String category,
        Strength strength,
        @AbsentMeansEmpty List<String> languages,
        String pattern,
        List<String> finds,
        @AbsentMeansEmpty List<String> passes,
        String because,
        @Nullable Integer revision)
        implements SignalDataFact {

    /// Characters of a pattern, at most; written out it has at most {@link PatternSize#MOST} parts.
    public static final int LONGEST_PATTERN = 2_000;

    /// Texts that an entry must find, and as many that it must pass, at most.
    public static final int MOST_EXAMPLES = 16;

    /// Characters of one of them, at most.
    public static final int LONGEST_EXAMPLE = 200;

    public LexiconEntryPublished {
        languages = languages == null ? List.of() : List.copyOf(languages);
        finds = List.copyOf(finds);
        passes = passes == null ? List.of() : List.copyOf(passes);
    }

    /// An entry whose revision is not said.
    public LexiconEntryPublished(
            String lexicon,
            String entry,
            String category,
            Strength strength,
            List<String> languages,
            String pattern,
            List<String> finds,
            List<String> passes,
            String because) {
        this(lexicon, entry, category, strength, languages, pattern, finds, passes, because, null);
    }

    /// The same, as this revision of the entry; null where that is not to be said.
    public LexiconEntryPublished ofRevision(@Nullable Integer number) {
        return new LexiconEntryPublished(
                lexicon, entry, category, strength, languages, pattern, finds, passes, because,
                number);
    }

    @Override
    public String key() {
        return lexicon + "/" + entry;
    }

    /// How much a match says by itself.
    public enum Strength {
        /// Hardly ever said innocently.
        @JsonProperty("strong")
        STRONG,
        /// Said innocently too.
        @JsonProperty("weak")
        WEAK
    }
}
