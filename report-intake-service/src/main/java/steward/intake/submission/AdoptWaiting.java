package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import steward.messaging.Transactions;

/// Takes over what waits under the names of instances that are gone, and counts what waits in all.
@ApplicationScoped
class AdoptWaiting {

    private final WaitingSubmissions waiting;
    private final Transactions transactions;
    private final SubmissionConfig config;
    private final SubmissionMetrics metrics;
    private final Clock clock;

    AdoptWaiting(
            WaitingSubmissions waiting,
            Transactions transactions,
            SubmissionConfig config,
            SubmissionMetrics metrics,
            Clock clock) {
        this.waiting = waiting;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<Void> adopt() {
        Instant now = clock.instant();
        Instant silentSince = now.minus(config.adoptAfter());
        return transactions
                .in(session ->
                        waiting.adopt(config.instance(), now, silentSince, session)
                                .chain(() -> waiting.all(session)))
                .invoke(metrics::waitingAre)
                .replaceWithVoid();
    }
}
