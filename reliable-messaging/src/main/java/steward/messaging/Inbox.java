package steward.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.event.Fact;

/// Remembers which events each consumer has taken in, in the transaction of their effect.
@ApplicationScoped
class Inbox {

    private static final String CLAIM =
            """
            insert into inbox (consumer, event_id, taken_at)
            select e.consumer, e.id, clock_timestamp()
            from unnest(cast(:consumers as text[]), cast(:ids as text[])) as e(consumer, id)
            order by e.consumer, e.id
            on conflict do nothing
            returning consumer || ' ' || event_id
            """;

    private final DeadLetters deadLetters;
    private final MessagingMetrics metrics;

    Inbox(DeadLetters deadLetters, MessagingMetrics metrics) {
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /// Hands what is new to the effect, parks what is malformed and counts what is unknown, in the session's transaction.
    <F extends Fact> Uni<Void> takeIn(
            List<Received<F>> batch,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect,
            Mutiny.Session session) {
        List<Claimed<F>> known = new ArrayList<>();
        Uni<Void> parking = Uni.createFrom().voidItem();
        for (Received<F> received : batch) {
            switch (received.reading()) {
                case Known<F>(Event<F> event) ->
                        known.add(new Claimed<>(received.consumer(), event));
                case UnknownType<F> _ -> metrics.unknownType(received.record().topic());
                case Malformed<F> malformed ->
                        parking = parking.chain(() -> park(received, malformed, session));
            }
        }
        Uni<Void> parked = parking;
        return claim(known, session)
                .chain(fresh ->
                        fresh.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : effect.apply(fresh, session)
                                        .invoke(FaultPoint.MID_BATCH::reached))
                .chain(() -> parked);
    }

    private <F extends Fact> Uni<List<Event<F>>> claim(
            List<Claimed<F>> arrivals, Mutiny.Session session) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(CLAIM, String.class)
                .setParameter(
                        "consumers",
                        arrivals.stream().map(Claimed::consumer).toArray(String[]::new))
                .setParameter("ids", arrivals.stream().map(Claimed::eventId).toArray(String[]::new))
                .getResultList()
                .map(claimed -> fresh(arrivals, new HashSet<>(claimed)));
    }

    /// An event that comes twice in one batch is claimed once: removing it from the claimed ones lets only the first of the two through.
    private <F extends Fact> List<Event<F>> fresh(List<Claimed<F>> arrivals, Set<String> claimed) {
        List<Event<F>> fresh =
                arrivals.stream()
                        .filter(arrival ->
                                claimed.remove(arrival.consumer() + " " + arrival.eventId()))
                        .map(Claimed::event)
                        .toList();
        metrics.duplicates(arrivals.size() - fresh.size());
        return fresh;
    }

    private <F extends Fact> Uni<Void> park(
            Received<F> received, Malformed<F> malformed, Mutiny.Session session) {
        return deadLetters.park(
                received.consumer(),
                received.record(),
                new Reason(malformed.cause().name(), malformed.path(), 1),
                session);
    }

    private record Claimed<F extends Fact>(String consumer, Event<F> event) {

        String eventId() {
            return event.id().value();
        }
    }
}
