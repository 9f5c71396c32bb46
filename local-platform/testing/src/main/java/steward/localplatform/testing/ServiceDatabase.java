package steward.localplatform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// The database of the service under test, as its own role sees it.
public final class ServiceDatabase {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final AtomicReference<@Nullable Idle> IDLE = new AtomicReference<>();

    private ServiceDatabase() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    /// The first column of each row, as text.
    public static List<String> rows(String query) {
        try {
            return asked(connection -> rows(connection, query));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    /// How many rows there are in a table, with or without a condition: `outbox where published_at is null`.
    public static long count(String from) {
        return Long.parseLong(rows("select count(*) from " + from).getFirst());
    }

    /// A statement in a transaction of its own; the database's refusal is the caller's to judge.
    public static void execute(String statement) throws SQLException {
        var _ =
                asked(connection -> {
                    try (Statement change = connection.createStatement()) {
                        return change.execute(statement);
                    }
                });
    }

    /// `kind action actor role matter id outcome` of entries of the audit log, in their order.
    public static List<String> auditEntries(String condition) {
        return rows(
                "select concat_ws(' ', kind, action, actor, role, matter, matter_id, outcome) from audit_entry where "
                        + condition
                        + " order by id");
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    /// A connection that was not closed after its last question, and to where.
    private record Idle(String url, Connection connection) {}

    /// Tests ask until something is true, and a connection costs more than what is asked. One that a question broke is not kept.
    private static <T> T asked(Question<T> question) throws SQLException {
        Connection connection = kept();
        try {
            T answer = question.of(connection);
            Idle before =
                    IDLE.getAndSet(new Idle(setting("quarkus.datasource.jdbc.url"), connection));
            if (before != null) {
                before.connection().close();
            }
            return answer;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection kept() throws SQLException {
        Idle idle = IDLE.getAndSet(null);
        if (idle == null) {
            return connect();
        }
        if (idle.url().equals(setting("quarkus.datasource.jdbc.url"))
                && idle.connection().isValid(SECONDS_TO_ANSWER)) {
            return idle.connection();
        }
        idle.connection().close();
        return connect();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
