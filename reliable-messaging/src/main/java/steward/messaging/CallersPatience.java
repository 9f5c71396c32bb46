package steward.messaging;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientConnectionException;

/// Bounds how long whoever sent a request waits for a database that is silent instead of gone: behind a cut cable or a lock, it would keep them until the
/// line breaks, which the system notices after a quarter of an hour. Listeners and timers have nobody who waits.
@ApplicationScoped
class CallersPatience {

    private final Vertx vertx;
    private final CurrentVertxRequest request;
    private final long millis;

    CallersPatience(Vertx vertx, CurrentVertxRequest request, MessagingConfig config) {
        this.vertx = vertx;
        this.request = request;
        this.millis = config.databaseWithin().toMillis();
    }

    /// The work's result, or an outage when it does not come in time to a request. The work itself is not interrupted: it ends when the database
    /// answers or the line breaks, so that its connection is given back whole; whether it took effect is not known until then.
    <T> Uni<T> bound(Uni<T> work) {
        return Uni.createFrom().deferred(() -> hasCaller() ? inTime(work) : work);
    }

    private boolean hasCaller() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    private <T> Uni<T> inTime(Uni<T> work) {
        return Uni.createFrom()
                .emitter(answer -> {
                    long timer =
                            vertx.setTimer(
                                    millis,
                                    _ ->
                                            answer.fail(
                                                    new SQLTransientConnectionException(
                                                            "the database is silent")));
                    var _ = answer.onTermination(() -> vertx.cancelTimer(timer));
                    var _ = work.subscribe().with(answer::complete, answer::fail);
                });
    }
}
