package steward.review.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;
import steward.review.queue.Lane;

/// Lanes whose cases could still be offered to more people, and the cases that are to be at once.
@ApplicationScoped
class WaitingLanes {

    private static final int MOST = 20_000;

    private static final String WAITING =
            """
            select cast(jsonb_build_object(
                'id', l.id, 'region', l.region, 'market', l.market, 'language', l.language, 'languages', l.languages, 'clearances', l.clearances,
                'category', l.category_group, 'client', l.client, 'product', l.product) as text)
            from lane l
            where l.region = any(cast(:regions as text[]))
              and exists (select 1 from review_case c where c.lane = l.id and c.state = 'QUEUED' and c.step < 3)
            order by l.id
            limit :most
            """;

    /// A child's case that no clearance keeps is offered to nobody else: where its own people are away, it is uncovered.
    private static final String DUE =
            """
            select cast(jsonb_build_object('id', h.case_id, 'step', case when h.kept then 3 else s.step end) as text)
            from jsonb_to_recordset(cast(cast(:steps as text) as jsonb)) as s(lane bigint, step int)
            cross join lateral (
                select c.case_id,
                    c.clearances = cast('{}' as text[]) and exists (select 1 from case_report r where r.case_id = c.case_id and r.minor) as kept
                from review_case c
                where c.lane = s.lane and c.state = 'QUEUED' and c.step < s.step
                order by c.step, c.received_at
                limit :most
                for update of c skip locked) h
            limit :most
            """;

    private static final String CLIMB =
            """
            with climbed as (
                update review_case c set step = r.step
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, step int)
                where c.case_id = r.id and c.step < r.step
                returning c.lane, c.step)
            update lane l set widest = w.step
            from (select climbed.lane, max(climbed.step) as step from climbed group by climbed.lane) w
            where l.id = w.lane and l.widest < w.step
            """;

    /// A lane by its key.
    record Waiting(
            long id,
            String region,
            String market,
            String language,
            List<String> languages,
            List<String> clearances,
            String category,
            String client,
            String product) {

        Lane lane() {
            return new Lane(
                    region,
                    market,
                    language,
                    languages,
                    clearances,
                    category,
                    new Lane.Subject(client, product));
        }
    }

    /// Where a lane's cases are to stand at least.
    record Step(long lane, int step) {}

    /// Where one case is to stand.
    record Climb(String id, int step) {}

    Uni<List<Waiting>> waiting(Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(WAITING, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("most", MOST)
                .getResultList()
                .map(found -> Rows.readAll(found, Waiting.class));
    }

    /// Cases that stand lower than their lane's people are, locked; those that somebody works on are left out.
    Uni<List<Climb>> due(Collection<Step> steps, int most, Mutiny.Session session) {
        return session.createNativeQuery(WaitingCases.ONE_AT_A_TIME, String.class)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(DUE, String.class)
                                .setParameter("steps", Rows.write(steps))
                                .setParameter("most", most)
                                .getResultList())
                .map(found -> Rows.readAll(found, Climb.class));
    }

    Uni<Void> climb(Collection<Climb> climbs, Mutiny.Session session) {
        return session.createNativeQuery(CLIMB)
                .setParameter("rows", Rows.write(climbs))
                .executeUpdate()
                .replaceWithVoid();
    }
}
