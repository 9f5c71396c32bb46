package steward.escalation.exposure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.messaging.Transactions;

/// Ends sittings of which nothing was heard for long enough. Several processes may: each takes rows that no other holds.
@ApplicationScoped
class EndSittings {

    private static final Logger LOG = Logger.getLogger(EndSittings.class);

    private final Sittings sittings;
    private final TellSeen telling;
    private final SittingConfig config;
    private final Transactions transactions;
    private final Clock clock;

    EndSittings(
            Sittings sittings,
            TellSeen telling,
            SittingConfig config,
            Transactions transactions,
            Clock clock) {
        this.sittings = sittings;
        this.telling = telling;
        this.config = config;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            every = "${steward.sitting.every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> end() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions
                .in(session ->
                        sittings.lockOver(now, config.batch(), session)
                                .chain(over -> endAll(over, now, session)))
                .onFailure()
                .recoverWithUni(failure -> {
                    // The next look finds them again; a failure's text may hold data.
                    LOG.warnf("sittings were not ended: %s", failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> endAll(List<Sitting> over, Instant now, Mutiny.Session session) {
        return Multi.createFrom()
                .iterable(over)
                .onItem()
                .transformToUniAndConcatenate(each -> telling.end(each, now, session))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
