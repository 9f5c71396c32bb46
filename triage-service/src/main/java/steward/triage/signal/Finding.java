package steward.triage.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.TextRisk;

/// What a signal can find out. Nothing in it repeats the content: it goes into the trace that explains a case.
public sealed interface Finding {

    /// The language of a text.
    ///
    /// @param language ISO 639-1, of the greatest part
    /// @param confidence 0 to 1
    /// @param also other languages that whole passages are in, the longer first
    record LanguageFound(String language, double confidence, List<String> also) implements Finding {
        public LanguageFound {
            also = List.copyOf(also);
        }
    }

    /// What the text model says; here always with a number.
    record RiskJudged(TextRisk risk) implements Finding {}

    /// Media given with the report that banks hold, the most certain first; none is an answer.
    record MediaMatched(List<HashMatch> matches) implements Finding {
        public MediaMatched {
            matches = List.copyOf(matches);
        }
    }

    /// Entries of lexicons that the text meets, the most certain first; none is an answer.
    record LexiconMatched(List<LexiconMatch> matches) implements Finding {
        public LexiconMatched {
            matches = List.copyOf(matches);
        }
    }

    /// One medium that a bank holds.
    ///
    /// @param bank its name
    /// @param entry within the bank, as `signal-data` calls it
    /// @param revision of the entry; null where it does not say
    /// @param category of the policy
    /// @param confirmed whether people have confirmed the entry; what is not confirmed is a hint
    /// @param distance of 256 bits, how many differ; 0 for the same file or the same picture
    record HashMatch(
            String bank,
            String entry,
            @Nullable Integer revision,
            String category,
            boolean confirmed,
            int distance) {}

    /// One entry of a lexicon that the text meets.
    ///
    /// @param lexicon its name
    /// @param entry within the lexicon
    /// @param revision of the entry; null where it does not say
    /// @param category of the policy
    /// @param strength what the entry is worth by itself
    record LexiconMatch(
            String lexicon,
            String entry,
            @Nullable Integer revision,
            String category,
            Strength strength) {}

    /// How much an entry says by itself.
    enum Strength {
        /// Hardly ever said innocently.
        STRONG,
        /// Said innocently too: a hint.
        WEAK
    }
}
