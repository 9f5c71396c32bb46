package steward.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import steward.messaging.Transactions;

/// Seals what waits every few seconds and says how far it is behind. Every process of a cell runs one; one at a time is at work.
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /// Longer work goes on at the next tick, so that other processes get their turn.
    private static final int SEALS_AT_A_TIME = 20;

    private final SealEntries sealing;
    private final SealRepository repository;
    private final Transactions transactions;
    private final AuditMetrics metrics;
    private final AuditConfig config;

    Sealer(
            SealEntries sealing,
            SealRepository repository,
            Transactions transactions,
            AuditMetrics metrics,
            AuditConfig config) {
        this.sealing = sealing;
        this.repository = repository;
        this.transactions = transactions;
        this.metrics = metrics;
        this.config = config;
    }

    @Scheduled(
            identity = "audit-sealer",
            every = "${steward.audit.seal.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> seal() {
        return sealing.seal()
                .repeat()
                .whilst(sealed -> sealed == config.seal().batch())
                .select()
                .first(SEALS_AT_A_TIME)
                .collect()
                .last()
                .chain(() -> transactions.in(repository::waiting))
                .invoke(metrics::sealingIs)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(
                                "entries wait for their seal: %s",
                                failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
