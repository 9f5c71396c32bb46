package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import steward.contracts.submission.RequestKey;
import steward.intake.status.Receipts;
import steward.intake.status.Receipts.KnownRequest;
import steward.messaging.Transactions;

/// Asks PostgreSQL whether a request is known, and goes on without an answer when there is none in time: an unknown request is a submission of its own.
@ApplicationScoped
class KnownRequests {

    private static final Duration ANSWER_WITHIN = Duration.ofMillis(150);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Receipts receipts;
    private final Transactions transactions;
    private final Clock clock;
    private final AtomicReference<Instant> askAgainAt = new AtomicReference<>(Instant.MIN);

    KnownRequests(Receipts receipts, Transactions transactions, Clock clock) {
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Optional<KnownRequest>> find(RequestKey key) {
        if (clock.instant().isBefore(askAgainAt.get())) {
            return Uni.createFrom().item(Optional.empty());
        }
        return transactions
                .in(session -> receipts.find(key, session))
                .ifNoItem()
                .after(ANSWER_WITHIN)
                .fail()
                .onFailure()
                .invoke(() -> askAgainAt.set(clock.instant().plus(PAUSE)))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
