package steward.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.Fact;

/// What stands on the topics when a restored service starts.
public final class Told {

    private final String service;
    private final @Nullable Instant since;
    private final ReadTopics reading;
    private final ReceivedRecords received;
    private final Inbox inbox;

    Told(
            String service,
            @Nullable Instant since,
            ReadTopics reading,
            ReceivedRecords received,
            Inbox inbox) {
        this.service = service;
        this.since = since;
        this.reading = reading;
        this.received = received;
        this.inbox = inbox;
    }

    /// Goes through what this service told on a topic since the copy, in the topic's order and a few hundred at a time, so that memory does not grow with it. May be
    /// asked for again.
    ///
    /// @param effect is done with some before it gets the next ones
    public <F extends Fact> Uni<Void> on(
            String topic, Class<F> family, Function<List<Event<F>>, Uni<Void>> effect) {
        return on(
                Set.of(topic),
                records -> {
                    List<Event<F>> told = new ArrayList<>();
                    for (ConsumerRecord<String, byte[]> record : records) {
                        if (EventJson.read(record.value(), family) instanceof Known<F>(var event)) {
                            told.add(event);
                        }
                    }
                    return told.isEmpty() ? Uni.createFrom().voidItem() : effect.apply(told);
                });
    }

    /// The same with the records as they stand.
    Uni<Void> on(
            Set<String> topics, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> effect) {
        return reading.since(since, topics, effect);
    }

    /// Takes in what a channel's consumer has not yet, as its listener does. A record that cannot be used is left to the listener, which parks it when its turn comes.
    public <F extends Fact> Uni<Void> takeIn(
            String channel,
            Class<F> family,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect,
            Mutiny.Session session) {
        return reading.ahead(
                channel,
                records -> {
                    List<Received<F>> batch =
                            records.stream()
                                    .map(record ->
                                            received.read(
                                                    record, service + "/" + record.topic(), family))
                                    .toList();
                    return batch.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : taken(batch, effect, session)
                                    .onFailure(Told::isOfARecord)
                                    .recoverWithUni(_ -> oneByOne(batch, effect, session));
                });
    }

    private <F extends Fact> Uni<Void> oneByOne(
            List<Received<F>> batch,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect,
            Mutiny.Session session) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        taken(List.of(one), effect, session)
                                .onFailure(Told::isOfARecord)
                                .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private <F extends Fact> Uni<Void> taken(
            List<Received<F>> batch,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect,
            Mutiny.Session session) {
        return run("savepoint taken", session)
                .chain(() -> inbox.takeIn(batch, effect, session))
                .onFailure()
                .call(() -> run("rollback to savepoint taken", session))
                .chain(() -> run("release savepoint taken", session));
    }

    private static boolean isOfARecord(Throwable fault) {
        return !Fault.isOfInfrastructure(fault);
    }

    private static Uni<Void> run(String statement, Mutiny.Session session) {
        return session.createNativeQuery(statement).executeUpdate().replaceWithVoid();
    }
}
