package steward.localplatform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import steward.localplatform.process.CannotStart;

/// Makes databases, each with a role of its own that owns it and may see nothing else.
public final class Databases {

    static final String ADMINISTRATOR = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final int port;
    private final String password;

    Databases(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /// The database as it is, or a new empty one. The role gets the given password in any case.
    public Database ensure(String name, String rolePassword) {
        requireName(name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password " + quoted(rolePassword));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke all on database " + name + " from public");
            }
        } catch (SQLException failed) {
            throw new CannotStart(
                    "Cannot make the database " + name + ": " + failed.getMessage(), failed);
        }
        return new Database(name, port, name, rolePassword);
    }

    /// A new empty database; one of that name is dropped before, whoever is connected to it.
    public Database fresh(String name, String rolePassword) {
        requireName(name);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException failed) {
            throw new CannotStart(
                    "Cannot drop the database " + name + ": " + failed.getMessage(), failed);
        }
        return ensure(name, rolePassword);
    }

    /// Whether the server takes a connection and answers on it.
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// Whether it answers, and has recovered.
    boolean takesWrites() {
        try (Connection connection = connect()) {
            return exists(connection, "select 1 where not pg_is_in_recovery() and ? <> ''", "it");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// A connection of the administrator's to the server, in none of the services' databases.
    public Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2".formatted(port);
        return DriverManager.getConnection(url, ADMINISTRATOR, password);
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Names and passwords can't be parameters of these statements.
    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
