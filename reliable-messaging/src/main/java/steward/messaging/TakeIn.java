package steward.messaging;

import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;

/// How a listener takes a batch of records in, so that each event takes effect once and one bad record stops nobody.
///
/// A batch is one transaction: events not seen before are claimed in the inbox and handed to the effect, malformed records are parked, unknown types are
/// counted and skipped. When the transaction fails because of a record, the batch is redone record by record and only the bad one is parked, with a
/// reason code, replayable. When it fails because of the infrastructure it is tried again until it works, and nothing is parked meanwhile. The returned
/// Uni completes when every record has taken effect, was known before, or is parked: acknowledge then, never before.
@ApplicationScoped
public class TakeIn {

    private final String service;
    private final TakeInOnce once;
    private final Consumption consumption;
    private final ReceivedRecords reading;

    TakeIn(
            @ConfigProperty(name = "quarkus.application.name") String service,
            TakeInOnce once,
            Consumption consumption,
            ReceivedRecords reading) {
        this.service = service;
        this.once = once;
        this.consumption = consumption;
        this.reading = reading;
    }

    /// Takes a batch in with one call of the effect. The inbox remembers events per topic, so a service with one listener per topic needs no channel name.
    ///
    /// @param effect gets the events that are new, in the order of their partitions; each carries the trace of its own processing, so that what it causes is
    ///     told with {@link Telling#causedBy}. Not called when none is new.
    public <F extends Fact> Uni<Void> batch(
            ConsumerRecords<String, byte[]> records,
            Class<F> family,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect) {
        return all(records, family, effect, ConsumerRecord::topic);
    }

    /// The same for one of several listeners of a service to one topic: each has an inbox of its own, named by its channel.
    public <F extends Fact> Uni<Void> batch(
            String channel,
            ConsumerRecords<String, byte[]> records,
            Class<F> family,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect) {
        return all(records, family, effect, _ -> channel);
    }

    /// Takes a batch in event by event, in order, still in one transaction. The event's trace is the current one meanwhile, so that
    /// {@link Outbox#tell} goes on with it.
    public <F extends Fact> Uni<Void> each(
            ConsumerRecords<String, byte[]> records,
            Class<F> family,
            BiFunction<Event<F>, Mutiny.Session, Uni<Void>> effect) {
        return batch(records, family, inTurn(effect));
    }

    private <F extends Fact> Uni<Void> all(
            ConsumerRecords<String, byte[]> records,
            Class<F> family,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect,
            Function<ConsumerRecord<String, byte[]>, String> channel) {
        List<Received<F>> received = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            received.add(reading.read(record, service + "/" + channel.apply(record), family));
        }
        Object batch = consumption.began();
        return once.take(received, effect)
                .invoke(FaultPoint.EFFECT_BEFORE_OFFSET::reached)
                .onTermination()
                .invoke(() -> {
                    consumption.ended(batch);
                    received.forEach(Received::endSpan);
                });
    }

    private static <F extends Fact> BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> inTurn(
            BiFunction<Event<F>, Mutiny.Session, Uni<Void>> effect) {
        return (events, session) ->
                Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> traced(event, session, effect))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    private static <F extends Fact> Uni<Void> traced(
            Event<F> event,
            Mutiny.Session session,
            BiFunction<Event<F>, Mutiny.Session, Uni<Void>> effect) {
        Scope trace = ContextStorage.get().attach(Traces.parent(event.traceparent()));
        return Uni.createFrom()
                .deferred(() -> effect.apply(event, session))
                .onTermination()
                .invoke(trace::close);
    }
}
