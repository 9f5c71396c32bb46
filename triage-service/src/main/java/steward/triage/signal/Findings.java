package steward.triage.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.signal.LexiconEntryPublished;
import steward.triage.signal.Finding.HashMatch;
import steward.triage.signal.Finding.LanguageFound;
import steward.triage.signal.Finding.LexiconMatch;
import steward.triage.signal.Finding.LexiconMatched;
import steward.triage.signal.Finding.MediaMatched;

/// All answers about one report, by the names of the signals, in the order in which they were asked.
public record Findings(SequencedMap<String, Reading> bySignal) {

    /// Nothing was asked yet.
    public static final Findings NONE = new Findings(new LinkedHashMap<>());

    public Findings {
        bySignal = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(bySignal));
    }

    /// With one more answer.
    public Findings plus(String signal, Reading reading) {
        SequencedMap<String, Reading> more = new LinkedHashMap<>(bySignal);
        more.put(signal, reading);
        return new Findings(more);
    }

    /// The answer of this kind; null where none is known.
    public <F extends Finding> @Nullable F known(Class<F> kind) {
        for (Reading reading : bySignal.values()) {
            if (reading instanceof Reading.Known(Finding finding) && kind.isInstance(finding)) {
                return kind.cast(finding);
            }
        }
        return null;
    }

    /// ISO 639-1 of the text as detected; null where detection is not sure.
    public @Nullable String detectedLanguage() {
        LanguageFound found = known(LanguageFound.class);
        return found == null ? null : found.language();
    }

    /// Media that banks hold; empty also where that is not known.
    public List<HashMatch> media() {
        MediaMatched matched = known(MediaMatched.class);
        return matched == null ? List.of() : matched.matches();
    }

    /// Entries of lexicons that the text meets; empty also where that is not known.
    public List<LexiconMatch> lexicon() {
        LexiconMatched matched = known(LexiconMatched.class);
        return matched == null ? List.of() : matched.matches();
    }

    /// Whether lexicons were searched for this text; false also where there was no text.
    public boolean areOfLexicon() {
        return known(LexiconMatched.class) != null;
    }

    /// What is looked for and is there, as a case says it.
    public List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        for (HashMatch medium : media()) {
            matches.add(
                    new Match(
                            Match.Found.MEDIUM,
                            medium.bank(),
                            medium.entry(),
                            medium.revision(),
                            medium.category(),
                            medium.confirmed(),
                            null,
                            medium.distance()));
        }
        for (LexiconMatch wording : lexicon()) {
            matches.add(
                    new Match(
                            Match.Found.WORDING,
                            wording.lexicon(),
                            wording.entry(),
                            wording.revision(),
                            wording.category(),
                            false,
                            switch (wording.strength()) {
                                case STRONG -> LexiconEntryPublished.Strength.STRONG;
                                case WEAK -> LexiconEntryPublished.Strength.WEAK;
                            },
                            null));
        }
        return matches;
    }

    /// The signals without an answer, and why. What was not needed is not among them.
    public Map<String, WhyUnknown> unknown() {
        Map<String, WhyUnknown> unknown = new LinkedHashMap<>();
        bySignal.forEach((signal, reading) -> {
            if (reading instanceof Reading.Unknown(WhyUnknown why)
                    && why != WhyUnknown.NOT_NEEDED) {
                unknown.put(signal, why);
            }
        });
        return unknown;
    }
}
