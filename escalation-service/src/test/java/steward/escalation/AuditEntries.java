package steward.escalation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// The audit log as a test reads it.
final class AuditEntries {

    private AuditEntries() {}

    /// `kind action actor role matter id outcome` of entries, in their order.
    static List<String> where(String condition) {
        try (Connection connection =
                        DriverManager.getConnection(
                                config("quarkus.datasource.jdbc.url"),
                                config("quarkus.datasource.username"),
                                config("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select concat_ws(' ', kind, action, actor, role, matter, matter_id, outcome) from audit_entry where "
                                        + condition
                                        + " order by id")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
