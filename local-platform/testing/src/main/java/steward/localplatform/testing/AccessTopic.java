package steward.localplatform.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.AccessEnded;
import steward.contracts.access.AccessFact;
import steward.contracts.access.AccessGranted;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.IdSource;
import steward.contracts.id.PersonId;
import steward.contracts.topic.Topics;
import steward.localplatform.people.People;
import steward.localplatform.people.Person;

/// Says on the topic `access` what people may do, in the words that review uses there. For tests of services in which review does not run.
public final class AccessTopic {

    private static final PersonId BY = new PersonId("test");

    private final String bootstrapServers;
    private final Clock clock = Clock.systemUTC();
    private final IdSource ids = IdSource.by(clock);

    public AccessTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// Every demo person may do what their tokens say.
    public void grantAll() {
        say(
                People.shipped().people().stream()
                        .map(person -> granted(person, null))
                        .toArray(AccessFact[]::new));
    }

    /// A demo person may do what their tokens say.
    ///
    /// @param until the end of the contract; null for none
    public void grant(String name, @Nullable Instant until) {
        say(granted(People.shipped().named(name).orElseThrow(), until));
    }

    /// A person may do nothing any more.
    public void end(String name) {
        say(new AccessEnded(new PersonId(name), BY, clock.instant()));
    }

    /// Whatever is said; returns when the broker has it.
    public void say(AccessFact... facts) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<? extends Future<?>> sent =
                    Arrays.stream(facts).map(fact -> producer.send(record(fact))).toList();
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker refused", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private ProducerRecord<String, byte[]> record(AccessFact fact) {
        String person = fact.person().value();
        Event<AccessFact> event =
                new Event<>(
                        new EventId(ids.next().toString()),
                        "/steward/test",
                        clock.instant(),
                        person,
                        0,
                        null,
                        fact);
        return new ProducerRecord<>(Topics.ACCESS, person, EventJson.write(event));
    }

    private AccessGranted granted(Person person, @Nullable Instant until) {
        String client = person.client();
        return new AccessGranted(
                new PersonId(person.name()),
                person.roles(),
                person.regions(),
                person.markets(),
                person.languages(),
                person.clearances(),
                person.vendor(),
                client == null ? null : new ClientId(client),
                person.team(),
                until,
                BY,
                clock.instant(),
                null);
    }
}
