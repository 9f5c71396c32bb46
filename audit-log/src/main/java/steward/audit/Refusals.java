package steward.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import steward.access.Caller;
import steward.access.RefusalTally;
import steward.access.Refused;
import steward.messaging.Transactions;

/// Writes refusals down, gathered and after the answer: a refusal changes nothing, so it may be counted late, and what nobody could write is counted as lost.
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final long STOP_SECONDS = 3;

    private final AuditLog log;
    private final Transactions transactions;
    private final AuditMetrics metrics;
    private final AuditConfig.Gathered config;
    private final RefusalTally<Actor> tally;
    private final AtomicInteger rounds = new AtomicInteger();

    Refusals(AuditLog log, Transactions transactions, AuditMetrics metrics, AuditConfig config) {
        this.log = log;
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config.refusals();
        this.tally =
                new RefusalTally<>(
                        Actor.NOBODY, config.refusals().most(), config.refusals().mostOfOne());
    }

    void on(@Observes Refused refused) {
        metrics.refused(refused.status());
        Caller caller = refused.caller();
        boolean counted =
                tally.add(
                        new RefusalTally.Refusal<>(
                                refused.status(),
                                caller == null
                                        ? Actor.NOBODY
                                        : Actor.of(caller, caller.roles().toArray(String[]::new)),
                                refused.operation(),
                                refused.about()));
        if (!counted) {
            metrics.refusalsLost(1);
        }
    }

    @Scheduled(
            identity = "audit-refusals",
            every = "${steward.audit.refusals.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> write() {
        return write(rounds.incrementAndGet() % config.unknownEvery() == 0);
    }

    void stop(@Observes ShutdownEvent ending) {
        try {
            write(true).subscribeAsCompletionStage().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the last refusals are lost: %s", e.getClass().getSimpleName());
        }
    }

    private Uni<Void> write(boolean all) {
        List<AuditNote> taken = tally.take(all).stream().map(Refusals::note).toList();
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transactions
                .in(session -> log.noteAll(taken, session))
                .onFailure()
                .invoke(failure -> lost(taken, failure))
                .onFailure()
                .recoverWithNull();
    }

    private static AuditNote note(RefusalTally.Counted<Actor> counted) {
        RefusalTally.Refusal<Actor> refusal = counted.refusal();
        return AuditNote.refusal(
                refusal.actor(),
                refusal.operation(),
                refusal.about(),
                refusal.status(),
                counted.times());
    }

    private void lost(List<AuditNote> taken, Throwable failure) {
        metrics.refusalsLost(taken.stream().mapToInt(AuditNote::times).sum());
        LOG.warnf("refusals not written: %s", failure.getClass().getSimpleName());
    }
}
