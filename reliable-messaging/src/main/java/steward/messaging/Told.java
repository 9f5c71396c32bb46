package steward.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.Fact;

/// What stands on the topics when a restored service starts.
public final class Told {

    private static final int AT_A_TIME = 500;

    private final String service;
    private final List<ConsumerRecord<String, byte[]>> own;
    private final ReadTopics reading;
    private final ReceivedRecords received;
    private final Inbox inbox;

    Told(
            String service,
            List<ConsumerRecord<String, byte[]>> own,
            ReadTopics reading,
            ReceivedRecords received,
            Inbox inbox) {
        this.service = service;
        this.own = List.copyOf(own);
        this.reading = reading;
        this.received = received;
        this.inbox = inbox;
    }

    /// What this service told on a topic since the copy, in the topic's order.
    public <F extends Fact> List<Event<F>> on(String topic, Class<F> family) {
        List<Event<F>> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : own) {
            if (record.topic().equals(topic)
                    && EventJson.read(record.value(), family) instanceof Known<F>(var event)) {
                told.add(event);
            }
        }
        return told;
    }

    /// Takes in what a channel's consumer has not yet, as its listener does. A record that cannot be used is left to the listener, which parks it when its turn comes.
    public <F extends Fact> Uni<Void> takeIn(
            String channel,
            Class<F> family,
            BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> effect,
            Mutiny.Session session) {
        return Multi.createFrom()
                .iterable(reading.ahead(channel))
                .map(record -> received.read(record, service + "/" + record.topic(), family))
                .group()
                .intoLists()
                .of(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(batch ->
                        taken(batch, effect, session)
                                .onFailure(Told::isOfARecord)
                                .recoverWithUni(_ -> oneByOne(batch, effect, session)))
                .collect()
                .last()
                .replaceWithVoid();
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

    List<ConsumerRecord<String, byte[]>> all() {
        return own;
    }
}
