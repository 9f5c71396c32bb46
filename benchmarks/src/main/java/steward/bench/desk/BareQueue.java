package steward.bench.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import steward.localplatform.postgres.Database;

/// The yardstick: a queue of one table in the same database. A claim is one statement with `SKIP LOCKED` in the order of one index, a decision the insert of one
/// row; each is committed.
final class BareQueue implements Turns.Caller, AutoCloseable {

    private static final String MAKE =
            """
            create table if not exists bare_queue (id bigint primary key, rank timestamptz not null, state text not null, claimed_by text);
            create index if not exists bare_queue_rank on bare_queue (rank, id) where state = 'QUEUED';
            create table if not exists bare_decision (id bigint primary key, outcome text not null, rationale text not null, at timestamptz not null)
            """;

    private static final String FILL =
            """
            insert into bare_queue select n, now() - make_interval(secs => 3600 * 72 * random()), 'QUEUED'
            from generate_series((select coalesce(max(id), 0) + 1 from bare_queue), ?) n
            """;

    private static final String CLAIM =
            """
            update bare_queue set state = 'CLAIMED', claimed_by = ?
            where id = (select id from bare_queue where state = 'QUEUED' order by rank, id limit 1 for update skip locked)
            returning id
            """;

    private static final String DECIDE =
            "insert into bare_decision values (?, 'NO_VIOLATION', 'Looked at it.', now())";

    private final Connection connection;
    private final PreparedStatement claim;
    private final PreparedStatement decide;
    private long held;

    private BareQueue(Connection connection, String name) throws SQLException {
        this.connection = connection;
        this.claim = connection.prepareStatement(CLAIM);
        this.decide = connection.prepareStatement(DECIDE);
        claim.setString(1, name);
    }

    static void fill(Database database, int wanted) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(MAKE);
            try (PreparedStatement fill = connection.prepareStatement(FILL)) {
                fill.setInt(1, wanted);
                fill.execute();
            }
            statement.execute("vacuum analyze bare_queue");
        }
    }

    static BareQueue open(Database database, String name) throws SQLException {
        return new BareQueue(connect(database), name);
    }

    @Override
    public boolean claim() throws SQLException {
        try (ResultSet found = claim.executeQuery()) {
            if (!found.next()) {
                return false;
            }
            held = found.getLong(1);
            return true;
        }
    }

    @Override
    public void decide() throws SQLException {
        decide.setLong(1, held);
        decide.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
