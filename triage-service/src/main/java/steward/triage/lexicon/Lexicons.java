package steward.triage.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import steward.contracts.event.EventJson;
import steward.contracts.signal.LexiconEntryPublished;
import steward.triage.lexicon.LexiconEntry.Tried;
import steward.triage.signal.Finding.LexiconMatch;
import steward.triage.signal.NormalisedText;

/// All entries that count at a moment. Immutable; a change makes another one.
public final class Lexicons {

    /// No entry.
    public static final Lexicons EMPTY = new Lexicons(new TreeMap<>(), new TreeMap<>());

    private static final String SHIPPED = "shipped.json";

    private final SortedMap<String, LexiconEntry> entries;
    private final SortedMap<String, Fault> refused;

    private Lexicons(SortedMap<String, LexiconEntry> entries, SortedMap<String, Fault> refused) {
        this.entries = entries;
        this.refused = refused;
    }

    /// The entries that ship with Steward. One of the same key on `signal-data` takes its place.
    ///
    /// @throws IllegalStateException when the file is absent or an entry fails its own examples
    public static Lexicons shipped() {
        Lexicons shipped = EMPTY;
        try (InputStream file = Lexicons.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            for (LexiconEntryPublished entry :
                    EventJson.newMapper().readValue(file, LexiconEntryPublished[].class)) {
                shipped = shipped.with(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
        if (!shipped.refused.isEmpty()) {
            throw new IllegalStateException("shipped entries are refused: " + shipped.refused);
        }
        return shipped;
    }

    /// With an entry, in place of the one of its key. One that fails its own examples is refused, and the one before it goes on counting.
    public Lexicons with(LexiconEntryPublished published) {
        Tried tried = LexiconEntry.tried(published);
        SortedMap<String, LexiconEntry> then = new TreeMap<>(entries);
        SortedMap<String, Fault> faults = new TreeMap<>(refused);
        LexiconEntry entry = tried.entry();
        Fault fault = tried.fault();
        if (entry != null) {
            then.put(published.key(), entry);
            faults.remove(published.key());
        } else if (fault != null) {
            faults.put(published.key(), fault);
        }
        return new Lexicons(then, faults);
    }

    /// Without the entry of this key.
    public Lexicons without(String key) {
        SortedMap<String, LexiconEntry> then = new TreeMap<>(entries);
        SortedMap<String, Fault> faults = new TreeMap<>(refused);
        then.remove(key);
        faults.remove(key);
        return new Lexicons(then, faults);
    }

    /// How many entries count.
    public int size() {
        return entries.size();
    }

    /// Entries that are left out, and why, by key.
    public Map<String, Fault> refused() {
        return Map.copyOf(refused);
    }

    /// What of it a text meets, strong entries first.
    ///
    /// @param languages ISO 639-1, that the text may be in; empty where unknown
    public List<LexiconMatch> in(NormalisedText text, Set<String> languages) {
        List<LexiconMatch> matches = new ArrayList<>();
        for (LexiconEntry entry : entries.values()) {
            if (entry.appliesTo(languages) && entry.finds(text)) {
                matches.add(entry.match());
            }
        }
        matches.sort(Comparator.comparing(LexiconMatch::strength));
        return List.copyOf(matches);
    }
}
