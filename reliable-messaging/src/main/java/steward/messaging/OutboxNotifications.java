package steward.messaging;

import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Listens for commits that left rows in the outbox. It keeps one connection of the pool; while that is lost, the sweep finds the rows.
class OutboxNotifications {

    private static final Logger LOG = Logger.getLogger(OutboxNotifications.class);

    private enum State {
        SILENT,
        CONNECTING,
        LISTENING,
        CLOSED
    }

    private final Pool pool;
    private final String cell;
    private final Runnable wake;
    private final AtomicReference<State> state = new AtomicReference<>(State.SILENT);
    private volatile @Nullable SqlConnection connection;

    OutboxNotifications(Pool pool, String cell, Runnable wake) {
        this.pool = pool;
        this.cell = cell;
        this.wake = wake;
    }

    /// Listens, if it does not already.
    void listen() {
        if (state.compareAndSet(State.SILENT, State.CONNECTING)) {
            pool.getConnection().onSuccess(this::listenOn).onFailure(this::silent);
        }
    }

    void close() {
        state.set(State.CLOSED);
        SqlConnection open = connection;
        if (open != null) {
            open.query("unlisten *").execute().onComplete(_ -> open.close());
        }
    }

    private void listenOn(SqlConnection open) {
        connection = open;
        PgConnection.cast(open)
                .notificationHandler(notification -> {
                    if (cell.equals(notification.getPayload())) {
                        wake.run();
                    }
                });
        open.closeHandler(_ -> state.compareAndSet(State.LISTENING, State.SILENT));
        open.query("listen " + Outbox.WAKE_CHANNEL)
                .execute()
                .onSuccess(_ -> {
                    state.compareAndSet(State.CONNECTING, State.LISTENING);
                    wake.run();
                })
                .onFailure(failure -> {
                    open.close();
                    silent(failure);
                });
    }

    private void silent(Throwable failure) {
        LOG.warnf("not listening for outbox rows: %s", Fault.of(failure).code());
        state.compareAndSet(State.CONNECTING, State.SILENT);
    }
}
