package steward.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.chain.LoggedEntry;
import steward.audit.chain.Seal;

/// The pending entries and the seals of this process's cell.
@ApplicationScoped
class SealRepository {

    /// Held until the transaction ends. Whoever is stopped in the middle of it loses the connection, and with it the lock.
    private static final String LOCK =
            """
            select set_config('idle_in_transaction_session_timeout', '10s', true),
                   cast(pg_try_advisory_xact_lock(hashtextextended('steward audit ' || :cell, 0)) as text)
            """;

    /// An entry that is gone is listed all the same, so that it is found to be.
    private static final String TAKE =
            """
            with taken as (
                delete from audit_pending where entry_id in
                    (select p.entry_id from audit_pending p where p.cell = :cell order by p.entry_id limit :most)
                returning entry_id)
            select cast(taken.entry_id as text),
            """
                    + LoggedEntry.COLUMNS
                    + """
                    from taken left join audit_entry e on e.id = taken.entry_id
                    order by taken.entry_id
                    """;

    private static final String END =
            """
            select cast(coalesce(last.number, 0) as text), encode(last.hash, 'hex'),
                   cast(cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as text)
            from (values (1)) as one(n)
            left join (
                (select s.number, s.hash from audit_seal s where s.cell = :cell order by s.number desc limit 1)
                union all
                (select g.through, g.hash from audit_gap g where g.cell = :cell order by g.number desc limit 1)
                order by 1 desc limit 1) last on true
            """;

    private static final String ADD =
            """
            insert into audit_seal (cell, number, previous, hash, entries, entry_hashes, sealed_at)
            values (:cell, :number, decode(:previous, 'hex'), decode(:hash, 'hex'), cast(cast(:entries as text[]) as bigint[]),
                    decode(:hashes, 'hex'), cast(cast(:at as text) as timestamptz))
            """;

    /// Counts no further than somebody would want to know.
    private static final String WAITING =
            """
            select count(*), cast(coalesce(extract(epoch from clock_timestamp() - min(appended_at)) * 1000, 0) as bigint)
            from (select appended_at from audit_pending where cell = :cell order by entry_id limit 10000) waiting
            """;

    private final String cell;

    SealRepository(@ConfigProperty(name = "steward.messaging.cell") String cell) {
        this.cell = cell;
    }

    String cell() {
        return cell;
    }

    /// False while another process seals.
    Uni<Boolean> lock(Mutiny.Session session) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("cell", cell)
                .getSingleResult()
                .map(row -> row[1].equals("true"));
    }

    /// Takes some entries that no seal lists.
    Uni<List<LoggedEntry>> take(int most, Mutiny.Session session) {
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter("cell", cell)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(SealRepository::entryOf).toList());
    }

    /// The chain's last seal and the database's time.
    Uni<Now> now(Mutiny.Session session) {
        return session.createNativeQuery(END, Object[].class)
                .setParameter("cell", cell)
                .getSingleResult()
                .map(row ->
                        new Now(
                                row[1] == null
                                        ? Seal.End.NOTHING
                                        : new Seal.End(
                                                Long.parseLong((String) row[0]), (String) row[1]),
                                Instant.EPOCH.plus(
                                        Long.parseLong((String) row[2]), ChronoUnit.MICROS)));
    }

    Uni<Void> add(Seal seal, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("cell", cell)
                .setParameter("number", seal.number())
                .setParameter("previous", seal.previous())
                .setParameter("hash", seal.hash())
                .setParameter(
                        "entries",
                        seal.entries().stream().map(String::valueOf).toArray(String[]::new))
                .setParameter("hashes", String.join("", seal.entryHashes()))
                .setParameter("at", seal.sealedAt().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Sealing> waiting(Mutiny.Session session) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter("cell", cell)
                .getSingleResult()
                .map(row ->
                        new Sealing(
                                ((Number) row[0]).longValue(),
                                Duration.ofMillis(((Number) row[1]).longValue())));
    }

    private static LoggedEntry entryOf(Object[] row) {
        long id = Long.parseLong((String) row[0]);
        if (row[1] == null) {
            return LoggedEntry.missing(id);
        }
        List<@Nullable String> fields = new ArrayList<>();
        for (int i = 1; i <= LoggedEntry.WIDTH; i++) {
            fields.add((String) row[i]);
        }
        return new LoggedEntry(id, fields);
    }

    /// @param end of the chain
    record Now(Seal.End end, Instant time) {}
}
