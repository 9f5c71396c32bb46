package steward.messaging;

import io.opentelemetry.context.Scope;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The one way to a database transaction. It works from listeners, REST methods, timers, notifications and plain threads alike: it joins the caller's
/// transaction where there is one, and moves to an event-loop context of its own only when the caller has none that a session may live on.
///
/// Work must stay inside the function: a session belongs to one context and runs one statement at a time, so chain statements, never combine them.
/// A transaction that failed is over; whoever wants to try again calls {@link #in} again, outside the failed one.
@ApplicationScoped
public class Transactions {

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final CallersPatience patience;

    Transactions(Mutiny.SessionFactory sessions, Vertx vertx, CallersPatience patience) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.patience = patience;
    }

    /// Runs the work in a transaction, which commits when the work's result arrives and rolls back when it fails. After a move to another context the
    /// result arrives on that context. Where the database is away, silent or too busy for a while, the Uni fails with an [SQLTransientException], whatever the
    /// driver, the pool or the system called it.
    public <T> Uni<T> in(Function<Mutiny.Session, Uni<T>> work) {
        return patience.bound(
                        onSafeContext(() ->
                                sessions.withTransaction((session, _) -> work.apply(session))))
                .onFailure(Transactions::isUnnamedOutage)
                .transform(Transactions::named);
    }

    private static boolean isUnnamedOutage(Throwable failure) {
        return !(failure instanceof SQLTransientException) && Fault.isOutage(failure);
    }

    private static Throwable named(Throwable outage) {
        return new SQLTransientException("the database is away", outage);
    }

    private <T> Uni<T> onSafeContext(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    Context current = Vertx.currentContext();
                    return isSafe(current) ? work.get() : onOwnContext(current, work);
                });
    }

    private <T> Uni<T> onOwnContext(@Nullable Context current, Supplier<Uni<T>> work) {
        Context root =
                current != null && current.isEventLoopContext()
                        ? VertxContext.getRootContext(current)
                        : vertx.getOrCreateContext();
        Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(root));
        VertxContextSafetyToggle.setContextSafe(own, true);
        Scope trace =
                QuarkusContextStorage.INSTANCE.attach(
                        own, io.opentelemetry.context.Context.current());
        return Uni.createFrom()
                .<T>emitter(emitter ->
                        own.runOnContext(_ ->
                                Uni.createFrom()
                                        .deferred(work::get)
                                        .subscribe()
                                        .with(emitter::complete, emitter::fail)))
                .onTermination()
                .invoke(trace::close);
    }

    private static boolean isSafe(@Nullable Context current) {
        return current != null
                && Context.isOnEventLoopThread()
                && VertxContext.isOnDuplicatedContext()
                && VertxContextSafetyToggle.isExplicitlyMarkedAsSafe(current);
    }
}
