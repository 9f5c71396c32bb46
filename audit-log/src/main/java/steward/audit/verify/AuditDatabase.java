package steward.audit.verify;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.audit.chain.Gap;
import steward.audit.chain.LoggedEntry;
import steward.audit.chain.Seal;
import steward.contracts.topic.Topics;

/// The audit log of one service's database, all of it as of one moment.
final class AuditDatabase implements AutoCloseable {

    private static final int ROWS = 2_000;
    private static final int HASH = 64;

    private final Connection connection;

    /// Is handed one row after the other.
    interface Each<T> {
        void take(T row) throws SQLException;
    }

    /// @throws SQLException when it does not answer or has no audit log
    AuditDatabase(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        // One moment for all that is read: needs a transaction, which also lets rows come bit by
        // bit.
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /// The cells that have entries or seals here.
    Set<String> cells() throws SQLException {
        return new HashSet<>(
                texts(
                        "select distinct cell from audit_seal union select distinct cell from audit_entry"));
    }

    long seals(String cell) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from audit_seal where cell = ?")) {
            query.setString(1, cell);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /// What restores of this cell have lost, by their own word.
    List<Gap> gaps(String cell) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select number, through, encode(hash, 'hex') from audit_gap where cell = ? order by number")) {
            query.setString(1, cell);
            try (ResultSet rows = query.executeQuery()) {
                List<Gap> gaps = new ArrayList<>();
                while (rows.next()) {
                    gaps.add(new Gap(rows.getLong(1), rows.getLong(2), rows.getString(3)));
                }
                return gaps;
            }
        }
    }

    /// All seals of a cell in the order of their numbers.
    void seals(String service, String cell, Each<Seal> each) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select number, encode(previous, 'hex'), encode(hash, 'hex'), entries, encode(entry_hashes, 'hex'),
                               cast(extract(epoch from sealed_at) * 1000000 as bigint)
                        from audit_seal where cell = ? order by number
                        """)) {
            query.setString(1, cell);
            query.setFetchSize(100);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    each.take(
                            new Seal(
                                    service + "/" + cell,
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    ids(rows.getArray(4)),
                                    hashes(rows.getString(5)),
                                    Instant.EPOCH.plus(rows.getLong(6), ChronoUnit.MICROS)));
                }
            }
        }
    }

    /// Those of these entries that are there.
    Map<Long, LoggedEntry> entries(List<Long> ids) throws SQLException {
        Map<Long, LoggedEntry> found = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select e.id, "
                                + LoggedEntry.COLUMNS
                                + " from audit_entry e where e.id = any (?)")) {
            query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    List<@Nullable String> fields = new ArrayList<>();
                    for (int i = 0; i < LoggedEntry.WIDTH; i++) {
                        fields.add(rows.getString(i + 2));
                    }
                    found.put(rows.getLong(1), new LoggedEntry(rows.getLong(1), fields));
                }
            }
        }
        return found;
    }

    /// The ids of all entries of a cell.
    void ids(String cell, Each<Long> each) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from audit_entry where cell = ?")) {
            query.setString(1, cell);
            query.setFetchSize(ROWS);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    each.take(rows.getLong(1));
                }
            }
        }
    }

    /// The ids of entries that wait for their seal.
    Set<Long> pending() throws SQLException {
        Set<Long> pending = new HashSet<>();
        texts("select entry_id from audit_pending").forEach(id -> pending.add(Long.valueOf(id)));
        return pending;
    }

    /// How many heads of a chain wait to be published.
    long untold(String chain) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select count(*) from outbox where topic = ? and key = ? and sent_at is null")) {
            query.setString(1, Topics.SEALS);
            query.setString(2, chain);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    private static List<String> hashes(String all) {
        List<String> hashes = new ArrayList<>();
        for (int at = 0; at < all.length(); at += HASH) {
            hashes.add(all.substring(at, at + HASH));
        }
        return hashes;
    }
}
