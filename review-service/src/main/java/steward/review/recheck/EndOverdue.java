package steward.review.recheck;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.messaging.Transactions;
import steward.review.recheck.Recheck.Hold;
import steward.review.recheck.Recheck.Settlement;

/// Takes back what was held long enough, and ends what nobody reads in time or whose decision stands no more. `steward.rechecks.unread` counts what ended unread
/// although its decision stood.
@ApplicationScoped
class EndOverdue {

    private final Transactions transactions;
    private final Rechecks rechecks;
    private final EndHolds ending;
    private final HoldTerms terms;
    private final MeterRegistry meters;

    EndOverdue(
            Transactions transactions,
            Rechecks rechecks,
            EndHolds ending,
            HoldTerms terms,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.rechecks = rechecks;
        this.ending = ending;
        this.terms = terms;
        this.meters = meters;
        meters.counter("steward.rechecks.unread");
    }

    @Scheduled(
            every = "${steward.review.recheck.every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions.in(this::takeBack).chain(() -> transactions.in(this::settle));
    }

    private Uni<Void> takeBack(Mutiny.Session session) {
        return rechecks.over(terms.regions(), terms.now(), terms.batch(), session)
                .chain(over ->
                        Multi.createFrom()
                                .iterable(over)
                                .onItem()
                                .transformToUniAndConcatenate(one -> expire(one, session))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private Uni<Void> expire(Recheck one, Mutiny.Session session) {
        Hold hold = one.hold();
        return hold == null
                ? Uni.createFrom().voidItem()
                : ending.end(one, hold, CaseReleased.Reason.EXPIRED, terms.now(), session);
    }

    private Uni<Void> settle(Mutiny.Session session) {
        return rechecks.settleStale(
                        terms.regions(), terms.drawnBefore(), terms.now(), terms.batch(), session)
                .invoke(ended ->
                        meters.counter("steward.rechecks.unread")
                                .increment(
                                        (double)
                                                ended.stream()
                                                        .filter(how -> how == Settlement.UNREAD)
                                                        .count()))
                .replaceWithVoid();
    }
}
