package steward.messaging;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/// A statement of SQL that goes to the driver as it is, on the connection of the session's transaction. Held as a constant: its `:names` are made places once, where
/// a native query of the session is interpreted, typed and its result mapped each time, which takes longer than most statements run. For what requests wait for; see
/// docs/decisions/0175.
///
/// It does not flush the session: what entities have changed is not seen by it before that is done.
public final class PreparedSql {

    private final String text;
    private final Map<String, Integer> places;

    private PreparedSql(String text, Map<String, Integer> places) {
        this.text = text;
        this.places = Map.copyOf(places);
    }

    /// @param sql with parameters as `:name`; one that stands there twice has one value and one type
    public static PreparedSql of(String sql) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> places = new HashMap<>();
        boolean quoted = false;
        int i = 0;
        while (i < sql.length()) {
            char here = sql.charAt(i);
            quoted ^= here == '\'';
            int end = quoted || here != ':' ? i : endOfName(sql, i + 1);
            if (end > i + 1) {
                String name = sql.substring(i + 1, end);
                places.putIfAbsent(name, places.size() + 1);
                text.append('$').append(places.get(name));
                i = end;
            } else {
                text.append(here);
                i++;
            }
        }
        return new PreparedSql(text.toString(), places);
    }

    private static int endOfName(String sql, int from) {
        int end = from;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /// As the driver gets it.
    String text() {
        return text;
    }

    /// To be run once in the session's transaction, after what was asked of it before.
    public Call in(Mutiny.Session session) {
        if (session instanceof MutinySessionImpl own) {
            return new Call(own.getReactiveConnection());
        }
        throw new IllegalArgumentException("not a session of Transactions");
    }

    /// One run of it. Its texts, one per row, are read like those of a native query of strings.
    public final class Call {

        private final ReactiveConnection connection;
        private final @Nullable Object[] values = new Object[places.size()];
        private final boolean[] given = new boolean[places.size()];

        private Call(ReactiveConnection connection) {
            this.connection = connection;
        }

        /// @param value text, number, boolean, instant, or an array of texts; null for none
        public Call setParameter(String name, @Nullable Object value) {
            Integer place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("the statement has no parameter " + name);
            }
            values[place - 1] =
                    value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
            given[place - 1] = true;
            return this;
        }

        /// The first column of each row, as text.
        public Uni<List<String>> getResultList() {
            return getRows().map(rows -> rows.stream().map(row -> (String) row[0]).toList());
        }

        /// The first column of the only row, as text.
        public Uni<String> getSingleResult() {
            return getSingleRow().map(row -> (String) row[0]);
        }

        /// The columns of the only row.
        public Uni<@Nullable Object[]> getSingleRow() {
            return getRows()
                    .map(rows -> {
                        if (rows.size() != 1) {
                            throw new IllegalStateException(
                                    "one row was expected, not " + rows.size());
                        }
                        return rows.getFirst();
                    });
        }

        /// How many rows it changed.
        public Uni<Integer> executeUpdate() {
            requireAll();
            return Uni.createFrom().completionStage(() -> connection.update(text, values));
        }

        private Uni<List<@Nullable Object[]>> getRows() {
            requireAll();
            return Uni.createFrom()
                    .completionStage(() -> connection.select(text, values))
                    .map(found -> {
                        List<@Nullable Object[]> rows = new ArrayList<>(found.size());
                        found.forEachRemaining(rows::add);
                        return rows;
                    });
        }

        private void requireAll() {
            for (Map.Entry<String, Integer> place : places.entrySet()) {
                if (!given[place.getValue() - 1]) {
                    throw new IllegalStateException(
                            "parameter " + place.getKey() + " was not given");
                }
            }
        }
    }
}
