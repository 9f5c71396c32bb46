package steward.review.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.decision.DoubleReview.Settlement;

/// Ends double reviews that have waited as long as they may, each in a transaction of its own, so that one that cannot be ended stops no other. Several processes
/// may do so at once. `steward.double.reviews.dropped` counts how they ended.
@ApplicationScoped
class EndWaiting {

    private static final Logger LOG = Logger.getLogger(EndWaiting.class);

    private static final Set<Settlement> ENDS =
            Set.of(Settlement.UNREAD, Settlement.UNADJUDICATED, Settlement.OVERTAKEN);

    private final Transactions transactions;
    private final DropReading dropping;
    private final Map<Settlement, Counter> counters = new EnumMap<>(Settlement.class);
    private final Clock clock;

    EndWaiting(Transactions transactions, DropReading dropping, MeterRegistry meters, Clock clock) {
        this.transactions = transactions;
        this.dropping = dropping;
        this.clock = clock;
        for (Settlement how : ENDS) {
            counters.put(how, meters.counter("steward.double.reviews.dropped", "how", how.name()));
        }
    }

    @Scheduled(
            every = "${steward.review.double-review.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions.in(session -> dropping.due(clock.instant(), session)).chain(this::end);
    }

    private Uni<Void> end(List<CaseId> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::end)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> end(CaseId id) {
        Instant now = clock.instant();
        return transactions
                .in(session -> dropping.drop(id, now, session))
                .invoke(ended -> ended.ifPresent(this::count))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(fault -> {
                    LOG.errorf(fault, "a double review could not be ended, case %s", id);
                    return Uni.createFrom().voidItem();
                });
    }

    private void count(Settlement how) {
        Objects.requireNonNull(counters.get(how)).increment();
    }
}
