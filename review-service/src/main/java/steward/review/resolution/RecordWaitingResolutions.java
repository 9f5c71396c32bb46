package steward.review.resolution;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Transactions;

/// A resolution and its case can be taken in by two transactions at the same moment, each blind to the other. This looks after the pairs that were missed.
@ApplicationScoped
class RecordWaitingResolutions {

    private final Transactions transactions;
    private final WaitingResolutions waiting;
    private final TakeInResolutions resolutions;

    RecordWaitingResolutions(
            Transactions transactions, WaitingResolutions waiting, TakeInResolutions resolutions) {
        this.transactions = transactions;
        this.waiting = waiting;
        this.resolutions = resolutions;
    }

    @Scheduled(
            every = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions.in(this::record);
    }

    private Uni<Void> record(Mutiny.Session session) {
        return waiting.arrived(session).chain(cases -> resolutions.arrived(cases, session));
    }
}
