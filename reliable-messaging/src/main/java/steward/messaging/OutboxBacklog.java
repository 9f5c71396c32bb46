package steward.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Measures every few seconds what waits in the outbox; while the database is away the figures stay as they were.
@ApplicationScoped
class OutboxBacklog {

    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);
    private static final long EVERY_MILLIS = 5_000;

    private final OutboxRepository repository;
    private final MessagingMetrics metrics;
    private final Vertx vertx;
    private final OneAtATime measuring = new OneAtATime(this::measure);
    private @Nullable Long timer;

    OutboxBacklog(OutboxRepository repository, MessagingMetrics metrics, Vertx vertx) {
        this.repository = repository;
        this.metrics = metrics;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        timer =
                vertx.setPeriodic(
                        EVERY_MILLIS,
                        _ -> {
                            if (measuring.isIdle()) {
                                measuring.ask();
                            }
                        });
    }

    void stop(@Observes ShutdownEvent ending) {
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    private Uni<Void> measure() {
        return repository
                .backlog()
                .invoke(backlog -> metrics.outboxHolds(backlog.rows(), backlog.oldestAgeMillis()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("backlog not measured: %s", Fault.of(failure).code());
                    return null;
                });
    }
}
