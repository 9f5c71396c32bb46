package steward.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.IdSource;

/// Runs a relay from the application's start to its end: woken by the database's notifications, and by a sweep for whatever these missed.
@ApplicationScoped
class RelayOfThisProcess {

    private static final Logger LOG = Logger.getLogger(RelayOfThisProcess.class);
    private static final long STOP_SECONDS = 5;

    private final MessagingConfig config;
    private final Vertx vertx;
    private final OutboxRelay relay;
    private final OutboxNotifications notifications;
    private @Nullable Long sweep;

    RelayOfThisProcess(
            MessagingConfig config, OutboxRelays relays, IdSource ids, Pool pool, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.relay = relays.relay(config.relay().holder().orElseGet(() -> ids.next().toString()));
        this.notifications = new OutboxNotifications(pool, config.cell(), relay::wake);
    }

    void start(@Observes StartupEvent started) {
        if (config.relay().enabled()) {
            notifications.listen();
            relay.wake();
            sweep = vertx.setPeriodic(config.relay().sweep().toMillis(), _ -> look());
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        if (sweep == null) {
            return;
        }
        vertx.cancelTimer(sweep);
        notifications.close();
        try {
            relay.stop().subscribeAsCompletionStage().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the relay's lease runs out by itself: %s", Fault.of(e).code());
        }
    }

    private void look() {
        notifications.listen();
        relay.wake();
    }
}
