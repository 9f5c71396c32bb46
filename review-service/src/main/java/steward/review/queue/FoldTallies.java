package steward.review.queue;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.messaging.Transactions;

/// Sums up what was appended about lanes, so that reading the figures stays cheap. They are exact whether it runs or not.
@ApplicationScoped
class FoldTallies {

    private static final int AT_ONCE = 5_000;

    private final Transactions transactions;
    private final Tallies tallies;
    private final Clock clock;

    FoldTallies(Transactions transactions, Tallies tallies, Clock clock) {
        this.transactions = transactions;
        this.tallies = tallies;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> fold() {
        return transactions
                .in(session -> tallies.fold(AT_ONCE, session))
                .chain(folded -> folded < AT_ONCE ? Uni.createFrom().voidItem() : fold());
    }

    @Scheduled(
            every = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> join() {
        return transactions.in(session -> tallies.joinWhatIsOver(clock.instant(), session));
    }
}
