package steward.localplatform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;

/// Tells the services, which do not run, that their databases were restored: their consumers are put back to where they stood at the copy, and each database says since when the
/// topics may know more than it does. The services do the rest at their next start.
public final class BeginRecovery {

    /// Longer than the session timeout of consumers that were killed.
    private static final Duration UNTIL_GONE = Duration.ofMinutes(2);

    private final Collection<Database> databases;

    /// @param databases of the services; one that no service has ever used has nothing to recover
    public BeginRecovery(Collection<Database> databases) {
        this.databases = databases;
    }

    /// @param services that have these databases; the names of their consumer groups begin with theirs
    public void from(DatabaseCopy copy, Admin broker, Collection<String> services) {
        new ConsumerPositions(broker)
                .putBack(
                        copy.positions(),
                        group ->
                                services.stream()
                                        .anyMatch(service -> group.startsWith(service + "-")),
                        UNTIL_GONE);
        for (Database database : databases) {
            on(
                    database,
                    connection -> {
                        try (PreparedStatement declare =
                                connection.prepareStatement(
                                        "insert into restoration (copied_at) values (?)")) {
                            declare.setObject(1, copy.begunAt().atOffset(ZoneOffset.UTC));
                            declare.executeUpdate();
                        }
                    });
        }
    }

    /// What each service found lost and brought back, as JSON by the database's name; nothing for one that has not recovered yet.
    public Map<String, String> reports() {
        Map<String, String> reports = new TreeMap<>();
        for (Database database : databases) {
            on(
                    database,
                    connection -> {
                        try (Statement newest = connection.createStatement();
                                ResultSet rows =
                                        newest.executeQuery(
                                                "select cast(report as text) from restoration order by id desc limit 1")) {
                            if (rows.next() && rows.getString(1) != null) {
                                reports.put(database.name(), rows.getString(1));
                            }
                        }
                    });
        }
        return reports;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void on(Database database, Work work) {
        try (Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password())) {
            if (isInUse(connection)) {
                work.on(connection);
            }
        } catch (SQLException failed) {
            throw new CannotStart("Cannot use " + database + ": " + failed.getMessage(), failed);
        }
    }

    private static boolean isInUse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select to_regclass('restoration') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
