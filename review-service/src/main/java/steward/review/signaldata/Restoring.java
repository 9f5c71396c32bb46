package steward.review.signaldata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.messaging.Rows;

/// What has to change so that the rows of an older copy say what the topic says. Pure.
///
/// @param published revisions to be added; what stands of these entries is superseded
/// @param withdrawn entries to be taken out
record Restoring(List<SignalEntry> published, List<SignalEntryWithdrawn> withdrawn) {

    Restoring {
        published = List.copyOf(published);
        withdrawn = List.copyOf(withdrawn);
    }

    /// @param told in the order of the topic
    /// @param known how those entries stand in the copy that it has ever heard of
    static Restoring of(Collection<Event<SignalDataFact>> told, Map<String, KnownEntry> known) {
        Map<String, Event<SignalDataFact>> last = new HashMap<>();
        told.forEach(event -> last.put(event.data().key(), event));
        List<SignalEntry> published = new ArrayList<>();
        List<SignalEntryWithdrawn> withdrawn = new ArrayList<>();
        last.forEach((key, event) -> {
            KnownEntry stands = known.getOrDefault(key, new KnownEntry(key, 0, null, null));
            switch (event.data()) {
                case LexiconEntryPublished entry ->
                        add(entry, entry.revision(), event.time(), stands, published);
                case HashEntryPublished entry ->
                        add(entry, entry.revision(), event.time(), stands, published);
                case SignalEntryWithdrawn out -> {
                    if (!stands.isOut()) {
                        withdrawn.add(out);
                    }
                }
            }
        });
        return new Restoring(published, withdrawn);
    }

    /// Under the number that was told, which assessments name; a later one where the copy has used that itself.
    private static void add(
            SignalDataFact entry,
            @Nullable Integer told,
            Instant at,
            KnownEntry stands,
            List<SignalEntry> published) {
        SignalDataFact content = SignalEntry.contentOf(entry);
        if (!Rows.write(content).equals(stands.published())) {
            int next = stands.revision() + 1;
            published.add(
                    SignalEntry.restored(content, told == null ? next : Math.max(told, next), at));
        }
    }
}
