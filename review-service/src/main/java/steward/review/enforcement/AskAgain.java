package steward.review.enforcement;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.messaging.Transactions;

/// Sends requests again that a product system has not answered: the same request under its own id as the next attempt, as a new event. After the last
/// attempt a request is stuck, and stays so until it is answered.
@ApplicationScoped
class AskAgain {

    private final Transactions transactions;
    private final DueEnforcements due;
    private final Outbox outbox;
    private final EnforcementConfig config;
    private final Clock clock;

    AskAgain(
            Transactions transactions,
            DueEnforcements due,
            Outbox outbox,
            EnforcementConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.due = due;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${steward.review.enforcement.every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return ask().replaceWithVoid();
    }

    /// Answers how many requests were due.
    Uni<Integer> ask() {
        return transactions.in(session -> {
            Instant now = clock.instant();
            return due.lock(now, config.batch(), session)
                    .chain(rows ->
                            rows.isEmpty()
                                    ? Uni.createFrom().item(0)
                                    : again(rows, now, session).replaceWith(rows.size()));
        });
    }

    private Uni<Void> again(List<DueRow> rows, Instant now, Mutiny.Session session) {
        AskingTerms terms = AskingTerms.of(config);
        List<AskedRow> asked = new ArrayList<>();
        List<Telling<?>> tellings = new ArrayList<>();
        for (DueRow row : rows) {
            AskingTerms.Next next = terms.after(row.attempt(), now);
            asked.add(new AskedRow(row.id(), next.attempt(), next.dueAt()));
            if (!next.isStuck()) {
                tellings.add(
                        Telling.of(
                                        Topics.ENFORCEMENTS,
                                        row.caseKey().subject().key(),
                                        row.again(next.attempt(), now),
                                        0)
                                .tracedBy(row.traceparent()));
            }
        }
        return due.asked(asked, now, session)
                .chain(() -> outbox.tellAll(tellings, session))
                .replaceWithVoid();
    }
}
