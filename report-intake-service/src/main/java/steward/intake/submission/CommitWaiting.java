package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import steward.contracts.id.ClientId;
import steward.intake.status.Receipt;
import steward.intake.status.Receipts;
import steward.messaging.Transactions;

/// Commits a report to PostgreSQL, to be forwarded later, with its receipt: its client sees it at once.
@ApplicationScoped
class CommitWaiting {

    private final WaitingSubmissions waiting;
    private final Receipts receipts;
    private final Transactions transactions;
    private final SubmissionConfig config;
    private final Clock clock;

    CommitWaiting(
            WaitingSubmissions waiting,
            Receipts receipts,
            Transactions transactions,
            SubmissionConfig config,
            Clock clock) {
        this.waiting = waiting;
        this.receipts = receipts;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /// Completes when it is committed; fails when it is not, or when that is unknown.
    Uni<Void> commit(ClientId client, ReceivedReport report) {
        Instant now = clock.instant();
        Receipt receipt = new Receipt(report.submissionId(), client, now, report.requestKey());
        return transactions
                .in(session ->
                        waiting.add(config.instance(), report, now, session)
                                .chain(() -> receipts.add(List.of(receipt), session)))
                .ifNoItem()
                .after(config.commitWithin())
                .fail();
    }
}
