package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.review.wellbeing.MineView.EntryView;
import steward.review.wellbeing.SummaryView.Group;

/// Reads the ledger for people's eyes; no claim waits for it.
@ApplicationScoped
class ExposureFigures {

    private static final String LAST =
            """
            select cast(jsonb_build_object(
                'category', e.category, 'harm', e.harm, 'intensity', e.intensity, 'measured', e.measured, 'seconds', e.seconds,
                'loadMillis', e.load_millis, 'day', e.day, 'startedAt', e.started_at, 'endedAt', e.ended_at) as text)
            from exposure e where e.person = :person order by e.id desc limit 50
            """;

    private static final String EXPOSED =
            """
            select cast(jsonb_build_object(
                'person', w.person,
                'days', coalesce((
                    select jsonb_agg(jsonb_build_object('day', d.day, 'harm', d.harm, 'loadMillis', d.load_millis))
                    from exposure_day d where d.person = w.person and d.day >= cast(cast(:since as text) as date)), cast('[]' as jsonb)),
                'owed', cast('[]' as jsonb),
                'known', jsonb_build_object('millis', w.strain_millis, 'at', w.strain_at, 'restedAt', w.rested_at),
                'holds', false,
                'breakSince', (select b.started_at from work_break b where b.person = w.person and b.ended_at is null),
                'tooHard', cast('[]' as jsonb)) as text)
            from wellbeing w where w.strain_at >= cast(cast(:since as text) as timestamptz) and w.person > :after
            order by w.person limit :most
            """;

    private static final String GROUPS =
            """
            select cast(jsonb_build_object(
                'region', e.region, 'harm', e.harm, 'people', count(distinct e.person), 'loadMillis', sum(e.load_millis)) as text)
            from exposure e
            where e.day >= cast(cast(:first as text) as date) and e.day <= cast(cast(:last as text) as date) and e.region = any(cast(:regions as text[]))
            group by e.region, e.harm
            order by e.region, e.harm
            """;

    private final Exposures exposures;

    ExposureFigures(Exposures exposures) {
        this.exposures = exposures;
    }

    /// One person's.
    Uni<PersonalRecord> of(String person, LocalDate today, Mutiny.Session session) {
        return exposures.of(person, Dose.mondayOf(today), 0, session);
    }

    /// One person's last entries, newest first.
    Uni<List<EntryView>> last(String person, Mutiny.Session session) {
        return session.createNativeQuery(LAST, String.class)
                .setParameter("person", person)
                .getResultList()
                .map(found -> Rows.readAll(found, EntryView.class));
    }

    /// Everyone after this id who was exposed to a harm since a day, in the order of their ids.
    Uni<List<PersonalRecord>> exposedSince(
            LocalDate since, String after, int most, Mutiny.Session session) {
        return session.createNativeQuery(EXPOSED, String.class)
                .setParameter("since", since.toString())
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, PersonalRecord.class));
    }

    /// What a week brought, by region and harm; not to be shown before small groups are left out.
    Uni<List<Group>> week(LocalDate monday, Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(GROUPS, String.class)
                .setParameter("first", monday.toString())
                .setParameter("last", monday.plusDays(6).toString())
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(found -> Rows.readAll(found, Group.class));
    }
}
