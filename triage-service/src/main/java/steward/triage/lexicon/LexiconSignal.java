package steward.triage.lexicon;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import steward.triage.signal.Finding.LanguageFound;
import steward.triage.signal.Finding.LexiconMatched;
import steward.triage.signal.Findings;
import steward.triage.signal.Reading;
import steward.triage.signal.Reported;
import steward.triage.signal.Signal;
import steward.triage.signal.Unmask;
import steward.triage.signal.WhyUnknown;

/// Which entries of the lexicons a text meets. The languages that are stated and detected decide which entries are tried; where
/// detection is not sure, all are.
public final class LexiconSignal implements Signal {

    /// Text beyond is not searched: a limit on time, far above what people write.
    static final int LONGEST = 20_000;

    private static final Duration COST = Duration.ofNanos(80_000);
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Supplier<Lexicons> lexicons;

    /// @param lexicons as they stand at the moment of asking
    public LexiconSignal(Supplier<Lexicons> lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public String name() {
        return "lexicons";
    }

    @Override
    public Duration cost() {
        return COST;
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Reading read(Reported reported, Findings soFar) {
        String text = reported.text();
        if (text == null || text.isBlank()) {
            return Reading.unknown(WhyUnknown.NO_INPUT);
        }
        String read = text.substring(0, Math.min(text.length(), LONGEST));
        return Reading.known(
                new LexiconMatched(
                        lexicons.get().in(Unmask.of(read), languagesOf(reported, soFar))));
    }

    private static Set<String> languagesOf(Reported reported, Findings soFar) {
        LanguageFound found = soFar.known(LanguageFound.class);
        if (found == null) {
            return Set.of();
        }
        Set<String> languages = new HashSet<>(found.also());
        languages.add(found.language());
        String stated = reported.language();
        if (stated != null) {
            languages.add(stated);
        }
        return languages;
    }
}
