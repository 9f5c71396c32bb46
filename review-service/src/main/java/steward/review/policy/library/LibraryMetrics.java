package steward.review.policy.library;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// Emergencies of the policy that nobody else has reviewed, and those of them whose time is over, as metrics.
@ApplicationScoped
class LibraryMetrics {

    private final Transactions transactions;
    private final LibraryRepository library;
    private final CellConfig cell;
    private final Clock clock;
    private final AtomicLong owed;
    private final AtomicLong overdue;

    LibraryMetrics(
            Transactions transactions,
            LibraryRepository library,
            CellConfig cell,
            Clock clock,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.library = library;
        this.cell = cell;
        this.clock = clock;
        this.owed = meters.gauge("steward.policy.reviews.owed", new AtomicLong());
        this.overdue = meters.gauge("steward.policy.reviews.overdue", new AtomicLong());
    }

    @Scheduled(
            every = "1m",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> count() {
        return cell.servesGlobal()
                ? transactions
                        .in(library::reviewsOwed)
                        .invoke(due -> show(due, clock.instant()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private void show(List<Instant> due, Instant now) {
        owed.set(due.size());
        overdue.set(due.stream().filter(until -> until.isBefore(now)).count());
    }
}
