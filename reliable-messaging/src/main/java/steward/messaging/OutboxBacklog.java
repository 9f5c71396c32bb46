package steward.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.messaging.OutboxRepository.Backlog;

/// Measures every few seconds what waits in the outbox; while the database is away the last figures stand, and what waited goes on getting older.
@ApplicationScoped
class OutboxBacklog {

    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);
    private static final long EVERY_MILLIS = 5_000;

    private final OutboxRepository repository;
    private final MessagingMetrics metrics;
    private final Clock clock;
    private final Vertx vertx;
    private final OneAtATime measuring = new OneAtATime(this::measure);
    private @Nullable Long timer;

    OutboxBacklog(OutboxRepository repository, MessagingMetrics metrics, Clock clock, Vertx vertx) {
        this.repository = repository;
        this.metrics = metrics;
        this.clock = clock;
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
                .invoke(this::measured)
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("backlog not measured: %s", Fault.of(failure).code());
                    return null;
                });
    }

    private void measured(Backlog backlog) {
        metrics.outboxHolds(backlog, clock.instant());
    }
}
