package steward.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.DeadLetter;
import steward.contracts.event.EventJson;
import steward.contracts.topic.Topics;

/// Parks records that a consumer could not act upon: a row that says which and why, and a letter on `<topic>.dlq` with the record itself. A record that
/// comes again is parked once.
@ApplicationScoped
class DeadLetters {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private static final String PARK =
            """
            insert into dead_letter
                (consumer, topic, record_partition, record_offset, reason_code, path, attempts, parked_at)
            values (:consumer, :topic, :partition, :offset, :code, :path, :attempts, cast(:at as timestamptz))
            on conflict do nothing
            returning id
            """;

    private final Outbox outbox;
    private final Clock clock;
    private final MessagingMetrics metrics;

    DeadLetters(Outbox outbox, Clock clock, MessagingMetrics metrics) {
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    Uni<Void> park(
            String consumer,
            ConsumerRecord<String, byte[]> record,
            Reason reason,
            Mutiny.Session session) {
        Instant now = clock.instant();
        return session.createNativeQuery(PARK, Long.class)
                .setParameter("consumer", consumer)
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("offset", record.offset())
                .setParameter("code", reason.code())
                .setParameter("path", reason.path())
                .setParameter("attempts", reason.attempts())
                .setParameter("at", now)
                .getResultList()
                .chain(parked ->
                        parked.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : send(letterOf(consumer, record, reason, now), session));
    }

    private static DeadLetter letterOf(
            String consumer, ConsumerRecord<String, byte[]> record, Reason reason, Instant at) {
        return new DeadLetter(
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                reason.code(),
                reason.path(),
                reason.attempts(),
                at,
                DeadLetter.carried(record.value()));
    }

    private Uni<Void> send(DeadLetter letter, Mutiny.Session session) {
        metrics.parked(letter.topic(), letter.reasonCode());
        String key = letter.key();
        return outbox.append(
                List.of(
                        new OutboxRecord(
                                Topics.deadLettersOf(letter.topic()),
                                key == null ? "" : key,
                                written(letter))),
                session);
    }

    private static String written(DeadLetter letter) {
        try {
            return JSON.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter is plain data", e);
        }
    }
}
