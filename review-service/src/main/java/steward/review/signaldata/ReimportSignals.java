package steward.review.signaldata;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.contracts.topic.Topics;
import steward.messaging.Reimport;
import steward.messaging.Told;
import steward.review.policy.CellConfig;
import steward.review.signaldata.SignalEntries.Ending;

/// Brings the entries up to what was published and withdrawn since the copy that was restored, so that what triage looks for can be taken out. What was proposed
/// since is lost, and so is who approved what was published.
@ApplicationScoped
class ReimportSignals implements Reimport {

    private final SignalEntries entries;
    private final CellConfig cell;
    private final Clock clock;

    ReimportSignals(SignalEntries entries, CellConfig cell, Clock clock) {
        this.entries = entries;
        this.cell = cell;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SIGNAL_DATA);
    }

    /// Nothing is told here while it is reimported, so that only the very same event is the same.
    @Override
    public String sameness(String topic, JsonNode event) {
        return event.path("id").asText();
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        if (!cell.servesGlobal()) {
            // What stands on the topic is another cell's.
            return Uni.createFrom().item(Map.of());
        }
        AtomicLong brought = new AtomicLong();
        return told.on(
                        Topics.SIGNAL_DATA,
                        SignalDataFact.class,
                        facts -> bring(facts, session).invoke(brought::addAndGet).replaceWithVoid())
                .map(_ -> Map.of("signal entries reimported", brought.get()));
    }

    /// Brings a portion, in the order of the topic; how many entries changed.
    Uni<Integer> bring(List<Event<SignalDataFact>> facts, Mutiny.Session session) {
        List<String> keys = facts.stream().map(event -> event.data().key()).distinct().toList();
        return entries.known(keys, session)
                .map(known -> Restoring.of(facts, known))
                .call(plan -> withdrawn(plan.withdrawn(), session))
                .call(plan -> published(plan.published(), session))
                .map(plan -> plan.published().size() + plan.withdrawn().size());
    }

    /// What waited when the copy was made was published, replaced or refused before anything else of the entry could be.
    private Uni<Void> published(List<SignalEntry> restored, Mutiny.Session session) {
        Instant now = clock.instant();
        List<String> keys = restored.stream().map(SignalEntry::key).toList();
        return entries.end(keys, Ending.superseded(EntryState.PROPOSED, now), session)
                .chain(() ->
                        entries.end(keys, Ending.superseded(EntryState.PUBLISHED, now), session))
                .chain(() -> entries.restore(restored, session));
    }

    private Uni<Void> withdrawn(List<SignalEntryWithdrawn> out, Mutiny.Session session) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(out)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        entries.end(
                                List.of(one.key()),
                                new Ending(
                                        EntryState.WITHDRAWN,
                                        SignalEntry.INSTALLATION,
                                        one.because(),
                                        now,
                                        List.of(EntryState.PROPOSED, EntryState.PUBLISHED),
                                        null),
                                session))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
