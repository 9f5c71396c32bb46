package steward.triage.lexicon;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.PatternSize;
import steward.contracts.signal.SignalEntryRefused.Rule;
import steward.triage.signal.Finding.LexiconMatch;
import steward.triage.signal.Finding.Strength;
import steward.triage.signal.NormalisedText;
import steward.triage.signal.Unmask;

/// One entry, ready to be searched. The pattern is RE2's: its time grows with the length of the text and no faster, whoever wrote it.
final class LexiconEntry {

    private final LexiconEntryPublished published;
    private final Pattern pattern;

    private LexiconEntry(LexiconEntryPublished published, Pattern pattern) {
        this.published = published;
        this.pattern = pattern;
    }

    /// The entry, or what is wrong with it.
    static Tried tried(LexiconEntryPublished published) {
        Fault size = faultInSize(published);
        if (size != null) {
            return new Tried(null, size);
        }
        if (published.finds().isEmpty()) {
            return new Tried(null, new Fault(Rule.EXAMPLES, "an entry needs a text that it finds"));
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(published.pattern());
        } catch (PatternSyntaxException e) {
            return new Tried(
                    null, new Fault(Rule.SYNTAX, "not a pattern of RE2: " + e.getDescription()));
        }
        LexiconEntry entry = new LexiconEntry(published, pattern);
        String fault = entry.faultInExamples();
        return fault == null
                ? new Tried(entry, null)
                : new Tried(null, new Fault(Rule.EXAMPLES, fault));
    }

    /// Before anything is compiled or searched: a pattern may be short and need all memory there is.
    private static @Nullable Fault faultInSize(LexiconEntryPublished published) {
        String pattern = published.pattern();
        if (pattern.isBlank() || pattern.length() > LexiconEntryPublished.LONGEST_PATTERN) {
            return new Fault(
                    Rule.SIZE,
                    "a pattern has 1 to %d characters"
                            .formatted(LexiconEntryPublished.LONGEST_PATTERN));
        }
        if (!PatternSize.isBounded(pattern)) {
            return new Fault(
                    Rule.SIZE,
                    "a pattern has at most %d parts with its repetitions written out"
                            .formatted(PatternSize.MOST));
        }
        return isTooMuch(published.finds()) || isTooMuch(published.passes())
                ? new Fault(
                        Rule.SIZE,
                        "an entry has at most %d texts of %d characters that it finds, and as many that it passes"
                                .formatted(
                                        LexiconEntryPublished.MOST_EXAMPLES,
                                        LexiconEntryPublished.LONGEST_EXAMPLE))
                : null;
    }

    private static boolean isTooMuch(List<String> examples) {
        return examples.size() > LexiconEntryPublished.MOST_EXAMPLES
                || examples.stream()
                        .anyMatch(text -> text.length() > LexiconEntryPublished.LONGEST_EXAMPLE);
    }

    /// Whether the entry is for texts that may be in these languages.
    ///
    /// @param languages ISO 639-1; empty where unknown: every entry is tried then
    boolean appliesTo(Set<String> languages) {
        return languages.isEmpty()
                || published.languages().isEmpty()
                || published.languages().stream().anyMatch(languages::contains);
    }

    boolean finds(NormalisedText text) {
        return pattern.matcher(text.value()).find();
    }

    LexiconMatch match() {
        return new LexiconMatch(
                published.lexicon(),
                published.entry(),
                published.revision(),
                published.category(),
                switch (published.strength()) {
                    case STRONG -> Strength.STRONG;
                    case WEAK -> Strength.WEAK;
                });
    }

    private @Nullable String faultInExamples() {
        String missed = firstWhere(published.finds(), false);
        if (missed != null) {
            return "does not find its example " + missed;
        }
        String wrong = firstWhere(published.passes(), true);
        return wrong == null ? null : "finds what it must pass, example " + wrong;
    }

    /// The number of the first example with this outcome, counted from 1: examples are not repeated in messages.
    private @Nullable String firstWhere(List<String> examples, boolean found) {
        for (int i = 0; i < examples.size(); i++) {
            if (finds(Unmask.of(examples.get(i))) == found) {
                return Integer.toString(i + 1);
            }
        }
        return null;
    }

    /// An entry that stood its own test, or why it did not.
    ///
    /// @param entry null where there is a fault
    /// @param fault null where there is none
    record Tried(@Nullable LexiconEntry entry, @Nullable Fault fault) {}
}
