package steward.review.bulk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.messaging.Transactions;

/// Goes on with what was asked, one case after the other, each in a transaction of its own: whatever stops in between, what is done stays done and what is not has its
/// turn again. Several processes may do so at once.
@ApplicationScoped
class TakeTurns {

    private static final Logger LOG = Logger.getLogger(TakeTurns.class);

    private final Transactions transactions;
    private final Bulks bulks;
    private final DecideTurn deciding;
    private final BulkConfig config;

    TakeTurns(Transactions transactions, Bulks bulks, DecideTurn deciding, BulkConfig config) {
        this.transactions = transactions;
        this.bulks = bulks;
        this.deciding = deciding;
        this.config = config;
    }

    @Scheduled(
            every = "${steward.review.bulk.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return goOn(config.batch());
    }

    private Uni<Void> goOn(int left) {
        return left == 0
                ? Uni.createFrom().voidItem()
                : one().chain(took -> took ? goOn(left - 1) : Uni.createFrom().voidItem());
    }

    /// Whether there was one.
    private Uni<Boolean> one() {
        AtomicReference<Optional<Bulks.Turn>> taken = new AtomicReference<>(Optional.empty());
        return transactions
                .in(session -> take(taken, session))
                .onFailure(failure -> taken.get().isPresent() && !isOutage(failure))
                .recoverWithUni(failure -> failed(taken.get().orElseThrow(), failure));
    }

    private Uni<Boolean> take(AtomicReference<Optional<Bulks.Turn>> taken, Mutiny.Session session) {
        return bulks.next(deciding.regions(), session)
                .chain(turn -> {
                    taken.set(Optional.ofNullable(turn));
                    return turn == null
                            ? Uni.createFrom().item(false)
                            : deciding.decide(turn, session).replaceWith(true);
                });
    }

    /// A database that is away says nothing about the case.
    private static boolean isOutage(Throwable failure) {
        return failure instanceof SQLTransientException;
    }

    private Uni<Boolean> failed(Bulks.Turn turn, Throwable failure) {
        LOG.warnf(
                "a case of a judgement on many failed and has its turn again: bulk=%s case=%s failure=%s",
                turn.id(), turn.caseId(), failure.getClass().getSimpleName());
        return transactions
                .in(session -> bulks.failed(turn, config.attempts(), deciding.now(), session))
                .replaceWith(true);
    }
}
