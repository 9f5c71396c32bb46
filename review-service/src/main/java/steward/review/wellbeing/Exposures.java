package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;

/// The ledger's rows, its sums and each person's strain.
@ApplicationScoped
class Exposures {

    /// An ended claim as a document; `%s` says which.
    static final String ENDED =
            """
            select jsonb_build_object(
                'claimId', c.id, 'caseId', c.case_id, 'region', c.region, 'person', c.reviewer, 'category', r.category, 'severity', r.severity,
                'claimedAt', c.claimed_at, 'leaseUntil', c.lease_until, 'endedAt', c.ended_at,
                'seen', (select s.seen from exposure_report s where s.claim_id = c.id)) as claim
            from claim c join review_case r on r.case_id = c.case_id
            where %s and c.exposure_owed and c.ended_at is not null
            order by c.ended_at, c.id
            """;

    private static final String OWED =
            "select cast(o.claim as text) from (%s limit :most for update of c skip locked) o"
                    .formatted(ENDED.formatted("true"));

    /// Each claim is booked by whoever finds it owed, in one statement with its day's sum.
    private static final String BOOK =
            """
            with entry as materialized (
                select * from jsonb_to_recordset(cast(cast(:entries as text) as jsonb)) as e(
                    "claimId" text, "caseId" text, person text, region text, category text, harm text, intensity text, measured boolean,
                    seconds bigint, "loadMillis" bigint, zone text, day date, "startedAt" timestamptz, "endedAt" timestamptz)),
            settled as (
                update claim c set exposure_owed = false from entry e where c.id = e."claimId" and c.exposure_owed
                returning c.id),
            booked as (
                insert into exposure (claim_id, case_id, person, region, category, harm, intensity, measured, seconds, load_millis, zone, day,
                    started_at, ended_at)
                select e."claimId", e."caseId", e.person, e.region, e.category, e.harm, e.intensity, e.measured, e.seconds, e."loadMillis", e.zone,
                    e.day, e."startedAt", e."endedAt"
                from entry e join settled s on s.id = e."claimId"
                returning person, day, harm, load_millis)
            insert into exposure_day as d (person, day, harm, load_millis)
            select b.person, b.day, b.harm, sum(b.load_millis) from booked b
            group by b.person, b.day, b.harm order by b.person, b.day, b.harm
            on conflict (person, day, harm) do update set load_millis = d.load_millis + excluded.load_millis
            """;

    private static final String KNOW =
            """
            insert into wellbeing (person) select p from unnest(cast(:people as text[])) as p order by p
            on conflict do nothing
            """;

    private static final String STRAINS =
            """
            select cast(jsonb_build_object('person', w.person, 'strain', jsonb_build_object(
                'millis', w.strain_millis, 'at', w.strain_at, 'restedAt', w.rested_at)) as text)
            from wellbeing w where w.person = any(cast(:people as text[]))
            order by w.person
            for update
            """;

    private static final String STRAIN =
            """
            update wellbeing w set strain_millis = s.millis, strain_at = s.at, rested_at = s."restedAt"
            from jsonb_to_recordset(cast(cast(:strains as text) as jsonb)) as p(person text, strain jsonb),
                jsonb_to_record(p.strain) as s(millis bigint, at timestamptz, "restedAt" timestamptz)
            where w.person = p.person
            """;

    private static final PreparedSql PERSONAL =
            PreparedSql.of(
                    """
                    select cast(jsonb_build_object(
                        'person', cast(:person as text),
                        'days', coalesce((
                            select jsonb_agg(jsonb_build_object('day', d.day, 'harm', d.harm, 'loadMillis', d.load_millis))
                            from exposure_day d where d.person = :person and d.day >= cast(cast(:since as text) as date)), cast('[]' as jsonb)),
                        'owed', coalesce((select jsonb_agg(o.claim) from (%s limit 1000) o), cast('[]' as jsonb)),
                        'known', (select jsonb_build_object('millis', w.strain_millis, 'at', w.strain_at, 'restedAt', w.rested_at)
                            from wellbeing w where w.person = :person),
                        'held', (select c.case_id from claim c where c.reviewer = :person and c.ended_at is null),
                        'lately', coalesce((
                            select jsonb_agg(recent.category) from (
                                select r.category from claim c join review_case r on r.case_id = c.case_id
                                where c.reviewer = :person order by c.claimed_at desc limit :lately) recent), cast('[]' as jsonb)),
                        'breakSince', (select b.started_at from work_break b where b.person = :person and b.ended_at is null),
                        'tooHard', coalesce((
                            select jsonb_agg(distinct t.case_id) from (
                                select c.case_id from claim c where c.reviewer = :person and c.end_reason = 'TOO_HARD'
                                order by c.ended_at desc limit 200) t), cast('[]' as jsonb))) as text)
                    """
                            .formatted(ENDED.formatted("c.reviewer = :person")));

    /// A person's strain, as it is read and written.
    record PersonsStrain(String person, Strain strain) {}

    /// Claims that have ended and are not in the ledger, locked; those that somebody else is booking are left out.
    Uni<List<EndedClaim>> owed(int most, Mutiny.Session session) {
        return session.createNativeQuery(OWED, String.class)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, EndedClaim.class));
    }

    /// Writes entries and adds them to their days, each claim once.
    Uni<Void> book(List<Exposure> entries, Mutiny.Session session) {
        return session.createNativeQuery(BOOK)
                .setParameter("entries", Rows.write(entries))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The strain of these people, locked, in an order that all follow.
    Uni<Map<String, Strain>> strains(Collection<String> people, Mutiny.Session session) {
        String[] named = people.stream().distinct().sorted().toArray(String[]::new);
        return session.createNativeQuery(KNOW)
                .setParameter("people", named)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery(STRAINS, String.class)
                                .setParameter("people", named)
                                .getResultList())
                .map(found ->
                        Rows.readAll(found, PersonsStrain.class).stream()
                                .collect(
                                        Collectors.toMap(
                                                PersonsStrain::person, PersonsStrain::strain)));
    }

    Uni<Void> keep(Collection<PersonsStrain> strains, Mutiny.Session session) {
        return session.createNativeQuery(STRAIN)
                .setParameter("strains", Rows.write(strains))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// What decides what a person may be given.
    ///
    /// @param since the first day that counts
    /// @param lately how many of their last claims are asked for
    Uni<PersonalRecord> of(String person, LocalDate since, int lately, Mutiny.Session session) {
        return PERSONAL.in(session)
                .setParameter("person", person)
                .setParameter("lately", lately)
                .setParameter("since", since.toString())
                .getSingleResult()
                .map(found -> Rows.read(found, PersonalRecord.class));
    }
}
