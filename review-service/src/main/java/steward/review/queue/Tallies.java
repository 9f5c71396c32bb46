package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import steward.messaging.Rows;

/// How many cases each lane has, by state, and how many of them are past their deadline or will be within the hour. Exact at the snapshot in which it is read, and as dear as there are lanes,
/// however many cases wait: each change of a case appends to `lane_change` in its own transaction, and [FoldTallies] sums that up now and then.
@ApplicationScoped
class Tallies {

    /// As wide as `due_of` in the database has it.
    private static final Duration DUE = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofHours(1);

    /// By lane and state. What falls due in these ten minutes is looked up case by case, by index; what falls due within the hour is counted to ten minutes.
    private static final String FIGURES =
            """
            with change as materialized (
                select side.* from lane_change g
                cross join lateral (values
                    (g.to_lane, g.to_state, g.to_due, g.cases), (g.from_lane, g.from_state, g.from_due, - g.cases)) as side(lane, state, due, cases)
                where side.lane is not null),
            counted as (
                select f.lane, f.state, sum(f.cases) as cases,
                    coalesce(sum(f.falling) filter (where f.due < cast(cast(:due as text) as timestamptz)), 0) as late,
                    coalesce(sum(f.falling) filter (where f.due >= cast(cast(:due as text) as timestamptz)), 0) as soon
                from (
                    select t.lane, t.state, t.cases, 0 as falling, cast(null as timestamptz) as due from lane_tally t where t.cases <> 0
                    union all
                    select d.lane, d.state, 0, d.cases, d.due from lane_due d where d.due < cast(cast(:soon as text) as timestamptz)
                    union all
                    select h.lane, h.state, h.cases, case when h.due < cast(cast(:soon as text) as timestamptz) then h.cases else 0 end, h.due from change h) f
                group by f.lane, f.state
                having sum(f.cases) > 0),
            figure as (
                select l.id, l.region, n.state, n.cases, n.late + passed.cases as late, n.soon - passed.cases as soon
                from counted n join lane l on l.id = n.lane
                cross join lateral (
                    select count(*) as cases from review_case c
                    where c.region = l.region and c.state = n.state and c.state <> 'DECIDED' and c.lane = l.id
                      and c.deadline >= cast(cast(:due as text) as timestamptz) and c.deadline < cast(cast(:now as text) as timestamptz)) passed
                where l.region = any(cast(:regions as text[])) and (:everyMarket or l.market = any(cast(:markets as text[]))))
            """;

    private static final String BY_LANE =
            FIGURES
                    + """
                    , summed as (
                        select g.id,
                            coalesce(sum(g.cases) filter (where g.state = 'QUEUED'), 0) as queued,
                            coalesce(sum(g.cases) filter (where g.state = 'CLAIMED'), 0) as claimed,
                            coalesce(sum(g.cases) filter (where g.state = 'HELD'), 0) as held,
                            coalesce(sum(g.cases) filter (where g.state = 'PARKED'), 0) as parked,
                            sum(g.late) as breaches, sum(g.soon) as soon
                        from figure g group by g.id)
                    select cast(jsonb_build_object(
                        'region', l.region, 'market', l.market, 'language', l.language, 'clearances', l.clearances, 'categoryGroup', l.category_group,
                        'client', l.client, 'product', l.product, 'queued', s.queued, 'claimed', s.claimed, 'held', s.held, 'parked', s.parked,
                        'oldest', (
                            select min(o.received_at) from unnest(array[0, 1, 2, 3]) as low(step) cross join lateral (
                                select c.received_at from review_case c
                                where c.lane = l.id and c.step = low.step and c.state = 'QUEUED' order by c.received_at limit 1) o),
                        'breaches', s.breaches, 'dueWithinHour', s.soon) as text)
                    from summed s join lane l on l.id = s.id
                    order by l.region, l.market, l.language, l.category_group, l.client, l.product, l.id
                    limit :most
                    """;

    private static final String BY_STATE =
            FIGURES
                    + """
                    select cast(jsonb_build_object(
                        'region', g.region, 'state', g.state, 'open', sum(g.cases), 'breached', sum(g.late)) as text)
                    from figure g group by g.region, g.state
                    """;

    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('lane-tallies', 0)) as text)";

    private static final String FOLD =
            """
            with folded as (
                delete from lane_change g where g.ctid = any(array(select f.ctid from lane_change f limit :most))
                returning g.*),
            side as materialized (
                select s.lane, s.state, s.due, sum(s.cases) as cases from folded g
                cross join lateral (values
                    (g.to_lane, g.to_state, g.to_due, g.cases), (g.from_lane, g.from_state, g.from_due, - g.cases)) as s(lane, state, due, cases)
                where s.lane is not null
                group by s.lane, s.state, s.due
                having sum(s.cases) <> 0),
            due as (
                insert into lane_due (lane, state, due, cases)
                select side.lane, side.state, side.due, side.cases from side
                on conflict (lane, state, due) do update set cases = lane_due.cases + excluded.cases),
            tally as (
                insert into lane_tally (lane, state, cases)
                select side.lane, side.state, sum(side.cases) from side group by side.lane, side.state having sum(side.cases) <> 0
                on conflict (lane, state) do update set cases = lane_tally.cases + excluded.cases)
            select count(*) from folded
            """;

    private static final String JOIN_WHAT_IS_OVER =
            """
            with over as (
                delete from lane_due d where d.due > '-infinity' and d.due < cast(cast(:due as text) as timestamptz)
                returning d.lane, d.state, d.cases)
            insert into lane_due (lane, state, due, cases)
            select o.lane, o.state, cast('-infinity' as timestamptz), sum(o.cases) from over o group by o.lane, o.state having sum(o.cases) <> 0
            on conflict (lane, state, due) do update set cases = lane_due.cases + excluded.cases
            """;

    /// Cases of a state in a region.
    record InState(String region, CaseState.Name state, long open, long breached) {}

    /// Lanes with open cases within reach, a bounded number.
    Uni<List<QueueView>> byLane(Reach reach, Instant now, int most, Mutiny.Session session) {
        return figures(BY_LANE, reach, now, session)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, QueueView.class));
    }

    Uni<List<InState>> byState(Reach reach, Instant now, Mutiny.Session session) {
        return figures(BY_STATE, reach, now, session)
                .getResultList()
                .map(found -> Rows.readAll(found, InState.class));
    }

    /// Sums up as many changes at most; answers how many there were. One process at a time.
    Uni<Long> fold(int most, Mutiny.Session session) {
        return session.createNativeQuery(ONE_AT_A_TIME, String.class)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(FOLD, Long.class)
                                .setParameter("most", most)
                                .getSingleResult());
    }

    /// Makes one row of what is past its deadline by now, lane by lane.
    Uni<Void> joinWhatIsOver(Instant now, Mutiny.Session session) {
        return session.createNativeQuery(ONE_AT_A_TIME, String.class)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(JOIN_WHAT_IS_OVER)
                                .setParameter("due", dueAt(now).toString())
                                .executeUpdate())
                .replaceWithVoid();
    }

    private static SelectionQuery<String> figures(
            String query, Reach reach, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(query, String.class)
                .setParameter("now", now.toString())
                .setParameter("due", dueAt(now).toString())
                .setParameter("soon", dueAt(now).plus(SOON).toString())
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new));
    }

    private static Instant dueAt(Instant now) {
        long seconds = now.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, DUE.toSeconds()));
    }
}
