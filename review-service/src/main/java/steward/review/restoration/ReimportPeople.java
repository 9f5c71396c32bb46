package steward.review.restoration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.access.AccessFact;
import steward.contracts.event.Event;
import steward.messaging.Rows;

/// The register of people, as `access` has it: who was let in or out since the copy stays so, and whoever is not to be given a category is not given it, opted
/// out by name where the papers behind it are lost. Certificates, shifts and the like are as the copy has them, and are entered again.
@ApplicationScoped
class ReimportPeople {

    private static final String PUT =
            """
            insert into person as p (
                id, roles, regions, markets, languages, clearances, vendor, client, team, until, site, jurisdiction, profile,
                ended_at, version, changed_by, changed_at)
            select r.person, r.roles, coalesce(r.regions, '{}'), coalesce(r.markets, '{}'), coalesce(r.languages, '{}'), coalesce(r.clearances, '{}'),
                r.vendor, r.client, r.team, r.until, r.suitability ->> 'site', r.suitability ->> 'jurisdiction',
                jsonb_build_object('optOuts', (
                    select coalesce(jsonb_agg(jsonb_build_object('category', w.category, 'since', r."grantedAt") order by w.category), '[]')
                    from jsonb_array_elements_text(coalesce(r.suitability -> 'withheld', '[]')) as w(category))),
                null, r.version, r.by, r."grantedAt"
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as f(version bigint, fact jsonb),
                jsonb_to_record(f.fact || jsonb_build_object('version', f.version)) as r(
                    person text, roles text[], regions text[], markets text[], languages text[], clearances text[], vendor text, client text,
                    team text, until timestamptz, version bigint, by text, "grantedAt" timestamptz, suitability jsonb)
            where r.roles is not null
            order by r.version
            on conflict (id) do update set
                roles = excluded.roles, regions = excluded.regions, markets = excluded.markets, languages = excluded.languages,
                clearances = excluded.clearances, vendor = excluded.vendor, client = excluded.client, team = excluded.team,
                until = excluded.until, site = excluded.site, jurisdiction = excluded.jurisdiction, profile = p.profile || excluded.profile,
                ended_at = null, version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where p.version < excluded.version
            """;

    private static final String END =
            """
            update person p set ended_at = r."endedAt", version = r.version, changed_by = r.by, changed_at = r."endedAt"
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as f(version bigint, fact jsonb),
                jsonb_to_record(f.fact || jsonb_build_object('version', f.version)) as r(
                    person text, version bigint, by text, "endedAt" timestamptz)
            where p.id = r.person and r."endedAt" is not null and p.version < r.version
            """;

    private record Versioned(long version, AccessFact fact) {}

    /// @return how many entries changed
    Uni<Long> bring(List<Event<AccessFact>> facts, Mutiny.Session session) {
        // One statement cannot touch a row twice, and the last word counts.
        Map<String, Versioned> last = new HashMap<>();
        for (Event<AccessFact> event : facts) {
            last.merge(
                    event.subject(),
                    new Versioned(event.sequence(), event.data()),
                    (one, other) -> one.version() > other.version() ? one : other);
        }
        String rows = Rows.write(last.values());
        return run(PUT, rows, session)
                .chain(put -> run(END, rows, session).map(ended -> (long) put + ended));
    }

    private static Uni<Integer> run(String statement, String rows, Mutiny.Session session) {
        return session.createNativeQuery(statement).setParameter("facts", rows).executeUpdate();
    }
}
