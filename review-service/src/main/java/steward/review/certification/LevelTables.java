package steward.review.certification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// The clients' tables of levels. A version is never changed; the one approved last is in force.
@ApplicationScoped
public class LevelTables {

    /// A statement of its own: the next one must see what whoever had the turn before wrote.
    private static final String TAKE_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('level_table ' || :client, 0)) as text)";

    private static final String PROPOSE =
            """
            insert into level_table as t (client, version, levels, rules, proposed_by, proposed_at)
            select :client, coalesce(max(o.version), 0) + 1, cast(:levels as text[]), cast(cast(:rules as text) as jsonb), :by, :now
            from level_table o where o.client = :client
            returning cast(to_jsonb(t) as text)
            """;

    private static final String APPROVE =
            """
            update level_table t set approved_by = :by, approved_at = :now, reference = :reference
            where t.client = :client and t.version = :version and t.approved_by is null and t.proposed_by <> :by
            returning cast(to_jsonb(t) as text)
            """;

    private static final String VERSIONS =
            """
            select cast(to_jsonb(t) as text) from level_table t where t.client = :client order by t.version desc limit :most
            """;

    private static final String IN_FORCE =
            """
            select distinct on (t.client) cast(to_jsonb(t) as text) from level_table t
            where t.approved_at is not null order by t.client, t.approved_at desc, t.version desc
            """;

    private static final int MOST = 100;

    /// Writes the next version of it, which certifies nothing until it is approved. Those who propose at once come one after the other.
    public Uni<LevelTableView> propose(
            LevelTable table, String by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(TAKE_TURN, String.class)
                .setParameter("client", table.client().value())
                .getSingleResult()
                .chain(() -> insert(table, by, now, session));
    }

    private static Uni<LevelTableView> insert(
            LevelTable table, String by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(PROPOSE, String.class)
                .setParameter("client", table.client().value())
                .setParameter("levels", table.levels().toArray(String[]::new))
                .setParameter("rules", Rows.write(table.rules()))
                .setParameter("by", by)
                .setParameter("now", now)
                .getSingleResult()
                .map(row -> Rows.read(row, LevelTableRow.class).view());
    }

    /// Puts a version into force; null where it is unknown, approved already, or proposed by the same person.
    public Uni<@Nullable LevelTableView> approve(
            String client,
            int version,
            String by,
            String reference,
            Instant now,
            Mutiny.Session session) {
        return session.createNativeQuery(APPROVE, String.class)
                .setParameter("client", client)
                .setParameter("version", version)
                .setParameter("by", by)
                .setParameter("reference", reference)
                .setParameter("now", now)
                .getResultList()
                .map(found ->
                        found.isEmpty()
                                ? null
                                : Rows.read(found.getFirst(), LevelTableRow.class).view());
    }

    /// The versions of a client's table, newest first.
    public Uni<List<LevelTableView>> versions(String client, Mutiny.Session session) {
        return session.createNativeQuery(VERSIONS, String.class)
                .setParameter("client", client)
                .setParameter("most", MOST)
                .getResultList()
                .map(found ->
                        Rows.readAll(found, LevelTableRow.class).stream()
                                .map(LevelTableRow::view)
                                .toList());
    }

    /// The table in force of each client that has one.
    public Uni<List<LevelTable>> inForce(Mutiny.Session session) {
        return session.createNativeQuery(IN_FORCE, String.class)
                .getResultList()
                .map(found ->
                        Rows.readAll(found, LevelTableRow.class).stream()
                                .map(LevelTableRow::table)
                                .toList());
    }
}
