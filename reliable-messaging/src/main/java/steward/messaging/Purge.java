package steward.messaging;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Removes what nobody needs any more, in small batches, and measures what waits in the outbox. The inbox forgets nothing before the consumed topics are
/// known to keep their records for a shorter time.
@ApplicationScoped
class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final int BATCH = 5_000;

    private static final String OUTBOX =
            """
            delete from outbox where id in
                (select id from outbox where sent_at < clock_timestamp() - make_interval(secs => :seconds)
                 limit :most for update skip locked)
            """;

    private static final String INBOX =
            """
            delete from inbox where ctid = any (array
                (select ctid from inbox where taken_at < clock_timestamp() - make_interval(secs => :seconds)
                 limit :most for update skip locked))
            """;

    private static final String DEAD_LETTER =
            """
            delete from dead_letter where id in
                (select id from dead_letter where parked_at < clock_timestamp() - make_interval(secs => :seconds)
                 limit :most for update skip locked)
            """;

    private final Transactions transactions;
    private final MessagingConfig config;
    private final ConsumedTopics topics;
    private final List<Purgeable> others;
    private final Vertx vertx;
    private final OneAtATime purging = new OneAtATime(this::purge);
    private @Nullable Long timer;

    Purge(
            Transactions transactions,
            MessagingConfig config,
            ConsumedTopics topics,
            @All List<Purgeable> others,
            Vertx vertx) {
        this.transactions = transactions;
        this.config = config;
        this.topics = topics;
        this.others = List.copyOf(others);
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        timer =
                vertx.setPeriodic(
                        config.inbox().purgeEvery().toMillis(),
                        _ -> {
                            if (purging.isIdle()) {
                                purging.ask();
                            }
                        });
    }

    void stop(@Observes ShutdownEvent ending) {
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    Uni<Void> purge() {
        Duration remembered = config.inbox().retention();
        Uni<Void> purging =
                all(new Purgeable("outbox", OUTBOX, config.relay().keepSent()))
                        .chain(() -> all(new Purgeable("dead_letter", DEAD_LETTER, remembered)))
                        .chain(() -> forgetEvents(remembered));
        for (Purgeable other : others) {
            purging = purging.chain(() -> all(other));
        }
        return purging;
    }

    private Uni<Void> forgetEvents(Duration remembered) {
        return topics.keepLessThanInbox()
                ? all(new Purgeable("inbox", INBOX, remembered))
                : topics.verifyAgain()
                        .onFailure()
                        .recoverWithItem(failure -> {
                            LOG.warnf("inbox not purged: %s", Fault.of(failure).code());
                            return null;
                        });
    }

    /// One table that cannot be purged keeps no other.
    private Uni<Void> all(Purgeable purged) {
        return Uni.createFrom()
                .deferred(() -> some(purged))
                .repeat()
                .whilst(removed -> removed == BATCH)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("purge of %s: %s", purged.table(), Fault.of(failure).code());
                    return null;
                });
    }

    private Uni<Integer> some(Purgeable purged) {
        return transactions.in(session ->
                session.createNativeQuery(purged.delete())
                        .setParameter("seconds", (double) purged.age().toSeconds())
                        .setParameter("most", BATCH)
                        .executeUpdate());
    }
}
