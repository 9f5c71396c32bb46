package steward.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outbox and its lease, as the relay sees them; each method is a short transaction of its own.
@ApplicationScoped
class OutboxRepository {

    private static final String HOLD =
            """
            insert into outbox_lease as held (cell, holder, lease_until)
            values (:cell, :holder, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (cell) do update
                set holder = excluded.holder, lease_until = excluded.lease_until
                where held.holder = excluded.holder or held.lease_until < clock_timestamp()
            returning holder
            """;

    private static final String RELEASE =
            """
            update outbox_lease set lease_until = clock_timestamp() - interval '1 second'
            where cell = :cell and holder = :holder
            """;

    private static final String UNSENT =
            """
            select row from OutboxRow row
            where row.cell = :cell and row.sentAt is null and row.topic not in :aside
            order by row.id
            """;

    private static final String MARK =
            """
            update outbox set sent_at = clock_timestamp()
            where id = any (cast(cast(:ids as text[]) as bigint[]))
            """;

    /// Counts no further than somebody would want to know.
    private static final String BACKLOG =
            """
            select count(*),
                   cast(coalesce(extract(epoch from clock_timestamp() - min(told_at)) * 1000, 0) as bigint),
                   (select holder from outbox_lease where cell = :cell and lease_until > clock_timestamp())
            from (select told_at from outbox where cell = :cell and sent_at is null order by id limit 10000) waiting
            """;

    private final Transactions transactions;
    private final MessagingMetrics metrics;
    private final String cell;

    OutboxRepository(Transactions transactions, MessagingMetrics metrics, MessagingConfig config) {
        this.transactions = transactions;
        this.metrics = metrics;
        this.cell = config.cell();
    }

    /// Takes or renews the lease of the cell; false while another holds it. The database's clock decides.
    Uni<Boolean> hold(String holder, Duration lease) {
        return transactions.in(session ->
                session.createNativeQuery(HOLD, String.class)
                        .setParameter("cell", cell)
                        .setParameter("holder", holder)
                        .setParameter("seconds", lease.toMillis() / 1000.0)
                        .getResultList()
                        .map(held -> !held.isEmpty()));
    }

    /// Gives the lease up, so that another relay need not wait for its end.
    Uni<Void> release(String holder) {
        return transactions.in(session ->
                session.createNativeQuery(RELEASE)
                        .setParameter("cell", cell)
                        .setParameter("holder", holder)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /// The oldest rows that are not marked, but for those of topics that are set aside.
    Uni<List<OutboxRow>> unsent(int most, Set<String> topicsAside) {
        Set<String> aside = topicsAside.isEmpty() ? Set.of("") : topicsAside;
        return transactions.in(session ->
                session.createSelectionQuery(UNSENT, OutboxRow.class)
                        .setParameter("cell", cell)
                        .setParameter("aside", aside)
                        .setMaxResults(most)
                        .setReadOnly(true)
                        .getResultList());
    }

    Uni<Void> mark(List<OutboxRow> sent) {
        String[] ids = sent.stream().map(row -> Long.toString(row.id())).toArray(String[]::new);
        return transactions
                .in(session ->
                        session.createNativeQuery(MARK)
                                .setParameter("ids", ids)
                                .executeUpdate()
                                .replaceWithVoid())
                .invoke(() -> metrics.published(sent.size()));
    }

    Uni<Backlog> backlog() {
        return transactions.in(session ->
                session.createNativeQuery(BACKLOG, Object[].class)
                        .setParameter("cell", cell)
                        .getSingleResult()
                        .map(row ->
                                new Backlog(
                                        ((Number) row[0]).longValue(),
                                        ((Number) row[1]).longValue(),
                                        (String) row[2])));
    }

    /// What waits to be published, and who may publish it.
    record Backlog(long rows, long oldestAgeMillis, @Nullable String leaseHolder) {

        static final Backlog NONE = new Backlog(0, 0, null);
    }
}
