package steward.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;
import steward.contracts.id.IdSource;

/// Where a service tells what happened. A fact is appended in the caller's transaction, so it is told if and only if the state changed; the relay
/// publishes it within milliseconds of the commit, at least once, in order per key as long as writers of one aggregate follow each other (its
/// version check or row lock sees to that).
@ApplicationScoped
public class Outbox {

    /// The PostgreSQL notification channel that wakes relays; the payload is the cell.
    static final String WAKE_CHANNEL = "steward_outbox";

    /// Appends a [Batch], as the first part of a statement that ends in [#WAKE] and may do something else between the two.
    public static final String TOLD =
            """
            with told as (
                insert into outbox (cell, topic, key, value, told_at)
                select :cell, t.topic, t.key, t.value, clock_timestamp()
                from unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:vals as text[]))
                     with ordinality as t(topic, key, value, position)
                order by t.position
            )
            """;

    public static final String WAKE = "select cast(pg_notify('steward_outbox', :cell) as text)";

    private static final PreparedSql APPEND = PreparedSql.of(TOLD + WAKE);

    private final String cell;
    private final String source;
    private final Clock clock;
    private final IdSource ids;

    Outbox(
            MessagingConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock,
            IdSource ids) {
        this.cell = config.cell();
        this.source = config.source().orElse("/steward/" + service + "/" + config.cell());
        this.clock = clock;
        this.ids = ids;
    }

    /// Appends one fact under a new event id, with the trace of the span in hand.
    ///
    /// @param key the record key, also the event's `subject`
    /// @param sequence position among the aggregate's events on this topic, from 1; 0 where there is no aggregate
    /// @return the event's id; the Uni fails with {@link IllegalArgumentException} when the event is larger than {@link Event#MAX_BYTES}
    public <F extends Fact> Uni<EventId> tell(
            String topic, String key, F fact, long sequence, Mutiny.Session session) {
        return tellAll(List.of(Telling.of(topic, key, fact, sequence)), session)
                .map(List::getFirst);
    }

    /// Appends facts with one statement, in the order given.
    ///
    /// @return the events' ids in the same order
    public Uni<List<EventId>> tellAll(List<? extends Telling<?>> tellings, Mutiny.Session session) {
        return Uni.createFrom()
                .deferred(() -> {
                    Batch batch = batchOf(tellings);
                    return append(batch, session).replaceWith(batch.ids);
                });
    }

    /// Facts as rows of the outbox, for a statement with [#TOLD] in it.
    public static final class Batch {

        private final List<EventId> ids;
        private final String cell;
        private final List<OutboxRecord> records;

        private Batch(List<EventId> ids, String cell, List<OutboxRecord> records) {
            this.ids = List.copyOf(ids);
            this.cell = cell;
            this.records = List.copyOf(records);
        }

        /// Gives the statement what [#TOLD] and [#WAKE] need.
        public PreparedSql.Call into(PreparedSql.Call statement) {
            return statement
                    .setParameter("cell", cell)
                    .setParameter("topics", column(records, OutboxRecord::topic))
                    .setParameter("keys", column(records, OutboxRecord::key))
                    .setParameter("vals", column(records, OutboxRecord::value));
        }
    }

    /// @throws IllegalArgumentException when an event is larger than {@link Event#MAX_BYTES}
    public Batch batchOf(List<? extends Telling<?>> tellings) {
        List<EventId> told = new ArrayList<>();
        List<OutboxRecord> records = new ArrayList<>();
        for (Telling<?> telling : tellings) {
            Event<?> event = eventOf(telling);
            told.add(event.id());
            records.add(recordOf(telling, event));
        }
        return new Batch(told, cell, records);
    }

    /// Appends records as they are; only dead letters are not events.
    Uni<Void> append(List<OutboxRecord> records, Mutiny.Session session) {
        return append(new Batch(List.of(), cell, records), session);
    }

    private static Uni<Void> append(Batch batch, Mutiny.Session session) {
        return batch.records.isEmpty()
                ? Uni.createFrom().voidItem()
                : batch.into(APPEND.in(session)).getResultList().replaceWithVoid();
    }

    private <F extends Fact> Event<F> eventOf(Telling<F> telling) {
        EventId given = telling.id();
        String caused = telling.traceparent();
        return new Event<>(
                given != null ? given : new EventId(ids.next().toString()),
                source,
                clock.instant(),
                telling.key(),
                telling.sequence(),
                caused != null ? caused : Traces.current(),
                telling.fact());
    }

    private static OutboxRecord recordOf(Telling<?> telling, Event<?> event) {
        byte[] written = EventJson.write(event);
        if (written.length > Event.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "an event of type %s has %d bytes; at most %d may be told"
                            .formatted(event.type(), written.length, Event.MAX_BYTES));
        }
        return new OutboxRecord(
                telling.topic(), telling.key(), new String(written, StandardCharsets.UTF_8));
    }

    private static String[] column(List<OutboxRecord> records, Function<OutboxRecord, String> of) {
        return records.stream().map(of).toArray(String[]::new);
    }
}
