package steward.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Restores that this database has been through, and the outbox as they left it.
@ApplicationScoped
class RestorationRepository {

    /// A restore that no process has recovered from yet.
    ///
    /// @param copiedAt everything that was committed before is here; null where that is not known
    record Restoration(long id, @Nullable Instant copiedAt) {}

    /// A row that waits to be published.
    record Waiting(long id, String topic, String value) {}

    private static final String OPEN =
            """
            select id, cast(extract(epoch from copied_at) * 1000 as bigint) from restoration
            where recovered_at is null order by id limit 1 for update
            """;

    private static final String NEWEST = "select coalesce(max(id), 0) from outbox";

    private static final String WAITING =
            "select id, topic, value from outbox where sent_at is null and id > :after order by id"
                    + " limit 500";

    private static final String SENT =
            """
            update outbox set sent_at = clock_timestamp()
            where id = any (cast(cast(:ids as text[]) as bigint[]))
            """;

    private static final String DROP =
            "delete from outbox where id = any (cast(cast(:ids as text[]) as bigint[]))";

    private static final String CLOSE =
            """
            update restoration set recovered_at = clock_timestamp(), report = cast(cast(:report as text) as jsonb) where recovered_at is null
            """;

    /// Locked, so that one process of several recovers and the others wait for it.
    Uni<@Nullable Restoration> open(Mutiny.Session session) {
        return session.createNativeQuery(OPEN, Object[].class)
                .getResultList()
                .map(rows -> rows.isEmpty() ? null : restoration(rows.getFirst()));
    }

    Uni<Long> newestOutboxRow(Mutiny.Session session) {
        return session.createNativeQuery(NEWEST, Long.class).getSingleResult();
    }

    /// Rows behind another, in the order they will be published; a few hundred at most.
    Uni<List<Waiting>> waiting(long after, Mutiny.Session session) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter("after", after)
                .getResultList()
                .map(rows ->
                        rows.stream()
                                .map(row ->
                                        new Waiting(
                                                ((Number) row[0]).longValue(),
                                                (String) row[1],
                                                (String) row[2]))
                                .toList());
    }

    Uni<Integer> markSent(Collection<Long> rows, Mutiny.Session session) {
        return session.createNativeQuery(SENT).setParameter("ids", ids(rows)).executeUpdate();
    }

    Uni<Integer> drop(Collection<Long> rows, Mutiny.Session session) {
        return session.createNativeQuery(DROP).setParameter("ids", ids(rows)).executeUpdate();
    }

    /// @param report a JSON object of counts by name
    Uni<Void> close(String report, Mutiny.Session session) {
        return session.createNativeQuery(CLOSE)
                .setParameter("report", report)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Restoration restoration(Object[] row) {
        Number copied = (Number) row[1];
        return new Restoration(
                ((Number) row[0]).longValue(),
                copied == null ? null : Instant.EPOCH.plus(copied.longValue(), ChronoUnit.MILLIS));
    }

    private static String[] ids(Collection<Long> rows) {
        return rows.stream().map(row -> Long.toString(row)).toArray(String[]::new);
    }
}
