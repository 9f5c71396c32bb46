package steward.messaging;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Why taking a record in failed, without a word of the record.
///
/// @param code `DATABASE_<sqlstate>` or the kind of exception; for dead letters, logs and metrics
/// @param place the method of ours that failed, or empty; its line where the class was compiled with lines
record Fault(String code, String place) {

    /// Classes and codes of PostgreSQL that say nothing about the record: connection, transaction rolled back by others, resources, operator
    /// intervention, system error; and those of a database that is not as the service needs it (authorisation, missing table).
    private static final Set<String> INFRASTRUCTURE_CLASSES =
            Set.of("08", "28", "3D", "40", "53", "57", "58");

    private static final Set<String> INFRASTRUCTURE_STATES =
            Set.of("25006", "42501", "42P01", "55P03", "XX000");

    /// Those among them that pass by themselves.
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> BUSY_STATES = Set.of("25006", "55P03");

    /// A statement that runs into its time limit may do so because of its record.
    private static final String QUERY_CANCELED = "57014";

    private static final String OURS = "steward.";

    static Fault of(Throwable failure) {
        String code =
                sqlState(failure)
                        .map(state -> "DATABASE_" + state)
                        .orElseGet(() -> root(failure).getClass().getSimpleName());
        return new Fault(code, placeOf(failure));
    }

    /// Whether the same record can work later, without anyone touching it.
    static boolean isOfInfrastructure(Throwable failure) {
        Optional<String> state = sqlState(failure);
        if (state.isPresent()) {
            return isOfInfrastructure(state.get());
        }
        return causes(failure).noneMatch(JacksonException.class::isInstance)
                && causes(failure).anyMatch(Fault::isOfConnection);
    }

    /// Whether the database is away, or too busy, for a while: who asks again in some seconds may be answered.
    static boolean isOutage(Throwable failure) {
        return sqlState(failure)
                .map(state ->
                        !state.equals(QUERY_CANCELED)
                                && (BUSY_STATES.contains(state)
                                        || OUTAGE_CLASSES.contains(state.substring(0, 2))))
                .orElseGet(() -> isOfInfrastructure(failure));
    }

    private static boolean isOfInfrastructure(String state) {
        return !state.equals(QUERY_CANCELED)
                && (INFRASTRUCTURE_STATES.contains(state)
                        || (state.length() == 5
                                && INFRASTRUCTURE_CLASSES.contains(state.substring(0, 2))));
    }

    private static boolean isOfConnection(Throwable cause) {
        // A reset is a plain IOException where the system's own calls report it.
        return cause instanceof IOException
                || cause instanceof ClosedConnectionException
                || cause instanceof TimeoutException
                || cause instanceof VirtualMachineError
                || isOfPool(cause);
    }

    /// The pool says with a stackless exception that a connection did not become free in time or was closed.
    private static boolean isOfPool(Throwable cause) {
        return cause instanceof VertxException
                || cause.getClass().getName().startsWith("io.vertx.core.impl.NoStackTrace")
                || cause.getClass()
                        .getName()
                        .startsWith("io.vertx.core.http.ConnectionPoolTooBusy");
    }

    private static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .map(cause ->
                        switch (cause) {
                            case PgException e -> e.getSqlState();
                            case SQLException e -> e.getSQLState();
                            default -> null;
                        })
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String placeOf(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .filter(frame -> !frame.getClassName().startsWith(Fault.class.getPackageName()))
                .map(frame ->
                        frame.getClassName()
                                + "."
                                + frame.getMethodName()
                                + ":"
                                + frame.getLineNumber())
                .findFirst()
                .orElse("");
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce((_, cause) -> cause).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
