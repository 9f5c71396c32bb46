package steward.localplatform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// The database of the service under test, as its own role sees it.
public final class ServiceDatabase {

    private ServiceDatabase() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    /// The first column of each row, as text.
    public static List<String> rows(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /// How many rows there are in a table, with or without a condition: `outbox where published_at is null`.
    public static long count(String from) {
        return Long.parseLong(rows("select count(*) from " + from).getFirst());
    }

    /// A statement in a transaction of its own; the database's refusal is the caller's to judge.
    public static void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /// `kind action actor role matter id outcome` of entries of the audit log, in their order.
    public static List<String> auditEntries(String condition) {
        return rows(
                "select concat_ws(' ', kind, action, actor, role, matter, matter_id, outcome) from audit_entry where "
                        + condition
                        + " order by id");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
