package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// The register's rows.
@ApplicationScoped
class People {

    private static final String PUT =
            """
            insert into person as p (id, roles, regions, markets, languages, clearances, vendor, client, team, site, jurisdiction, skills, until, profile,
                version, changed_by, changed_at)
            select r.id, r.roles, r.regions, r.markets, r.languages, r.clearances, r.vendor, r.client, r.team, r.site,
                r.jurisdiction, r.skills, r.until, r.profile, 1, r.changed_by, r.changed_at
            from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                id text, roles text[], regions text[], markets text[], languages text[], clearances text[], vendor text, client text, team text,
                site text, jurisdiction text, skills text[], until timestamptz, profile jsonb, changed_by text, changed_at timestamptz)
            on conflict (id) do %s
            returning cast(to_jsonb(p) as text)
            """;

    private static final String OR_CHANGE =
            """
            update set
                roles = excluded.roles, regions = excluded.regions, markets = excluded.markets, languages = excluded.languages,
                clearances = excluded.clearances, vendor = excluded.vendor, client = excluded.client, team = excluded.team,
                site = excluded.site, jurisdiction = excluded.jurisdiction, skills = excluded.skills, until = excluded.until,
                profile = excluded.profile, ended_at = null, version = p.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where p.ended_at is not null
               or (p.roles, p.regions, p.markets, p.languages, p.clearances, p.vendor, p.client, p.team, p.site, p.jurisdiction, p.skills, p.until, p.profile)
                  is distinct from
                  (excluded.roles, excluded.regions, excluded.markets, excluded.languages, excluded.clearances, excluded.vendor, excluded.client,
                   excluded.team, excluded.site, excluded.jurisdiction, excluded.skills, excluded.until, excluded.profile)
            """;

    private static final String LOCK =
            """
            select cast(to_jsonb(p) as text) from person p where p.id = :id for update
            """;

    private static final String END =
            """
            update person p set ended_at = :now, version = p.version + 1, changed_by = :by, changed_at = :now
            where p.id = :id and p.ended_at is null
            returning cast(to_jsonb(p) as text)
            """;

    private static final String SEEN =
            """
            select cast(to_jsonb(p) as text) from person p
            where %s
              and case when :exactly then p.id = :id else p.id > :id end
            order by p.id
            limit :most
            """
                    .formatted(InSight.CONDITION);

    /// Registers or changes a person; null where everything stands as asked already.
    Uni<@Nullable PersonRow> put(PersonRow row, Mutiny.Session session) {
        return write(PUT.formatted(OR_CHANGE), row, session);
    }

    /// Registers a person whom the register never had; null where it had.
    Uni<@Nullable PersonRow> add(PersonRow row, Mutiny.Session session) {
        return write(PUT.formatted("nothing"), row, session);
    }

    /// One person, whoever asks, locked until the transaction ends; null where the register never had them.
    Uni<@Nullable PersonRow> lock(String id, Mutiny.Session session) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("id", id)
                .getResultList()
                .map(People::firstOf);
    }

    /// Ends access; null where it was ended before, or the person is unknown.
    Uni<@Nullable PersonRow> end(String id, String by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(END, String.class)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now)
                .getResultList()
                .map(People::firstOf);
    }

    /// One person; null where the sight does not reach.
    Uni<@Nullable PersonRow> find(String id, Sight sight, Mutiny.Session session) {
        return seen(true, id, sight, 1, session).map(People::firstOf);
    }

    /// The people after this id, in the order of their ids.
    Uni<List<PersonRow>> after(String id, Sight sight, int most, Mutiny.Session session) {
        return seen(false, id, sight, most, session)
                .map(found -> Rows.readAll(found, PersonRow.class));
    }

    private static Uni<@Nullable PersonRow> write(
            String statement, PersonRow row, Mutiny.Session session) {
        return session.createNativeQuery(statement, String.class)
                .setParameter("row", Rows.write(row))
                .getResultList()
                .map(People::firstOf);
    }

    private static Uni<List<String>> seen(
            boolean exactly, String id, Sight sight, int most, Mutiny.Session session) {
        return InSight.bind(session.createNativeQuery(SEEN, String.class), sight)
                .setParameter("exactly", exactly)
                .setParameter("id", id)
                .setParameter("most", most)
                .getResultList();
    }

    static @Nullable PersonRow firstOf(List<String> found) {
        return found.isEmpty() ? null : Rows.read(found.getFirst(), PersonRow.class);
    }
}
