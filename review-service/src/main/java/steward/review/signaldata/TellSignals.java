package steward.review.signaldata;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;

/// Tells on `signal-data` what is looked for from now on and what no longer, in the transaction at hand.
@ApplicationScoped
class TellSignals {

    /// Events of one statement, so that none becomes very large.
    private static final int AT_ONCE = 500;

    private final Outbox outbox;

    TellSignals(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> published(List<SignalEntry> entries, Mutiny.Session session) {
        return tell(
                entries.stream()
                        .map(entry -> telling(entry.fact()).withId(entry.published()))
                        .toList(),
                session);
    }

    Uni<Void> withdrawn(List<SignalEntryWithdrawn> facts, Mutiny.Session session) {
        return tell(facts.stream().map(TellSignals::telling).toList(), session);
    }

    private Uni<Void> tell(List<Telling<SignalDataFact>> facts, Mutiny.Session session) {
        List<List<Telling<SignalDataFact>>> portions = new ArrayList<>();
        for (int start = 0; start < facts.size(); start += AT_ONCE) {
            portions.add(facts.subList(start, Math.min(facts.size(), start + AT_ONCE)));
        }
        return Multi.createFrom()
                .iterable(portions)
                .onItem()
                .transformToUniAndConcatenate(portion -> outbox.tellAll(portion, session))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Telling<SignalDataFact> telling(SignalDataFact fact) {
        return Telling.of(Topics.SIGNAL_DATA, fact.key(), fact, 0);
    }
}
