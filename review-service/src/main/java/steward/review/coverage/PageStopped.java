package steward.review.coverage;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// Raises a page for each breaker that opened: once per opening, whoever looks. That it opened is told by whoever opened it, in its transaction.
@ApplicationScoped
class PageStopped {

    private final Transactions transactions;
    private final Pages pages;
    private final PostingTerms terms;
    private final List<String> regions;
    private final Clock clock;

    PageStopped(
            Transactions transactions,
            Pages pages,
            PageConfig config,
            CellConfig cell,
            Clock clock) {
        this.transactions = transactions;
        this.pages = pages;
        this.terms = PostingTerms.of(config);
        this.regions = List.copyOf(cell.regions());
        this.clock = clock;
    }

    @Scheduled(
            every = "${steward.review.page.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> raise() {
        return transactions.in(this::raise);
    }

    private Uni<Void> raise(Mutiny.Session session) {
        Instant now = clock.instant();
        return pages.addStopped(
                regions, terms.first(Page.Cause.AUTOMATION_STOPPED, null, now), session);
    }
}
