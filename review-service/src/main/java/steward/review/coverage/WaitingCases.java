package steward.review.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;

/// How high cases stand on the ladder. Looked at a bounded number at a time, through indexes of what waits.
@ApplicationScoped
class WaitingCases {

    /// One process climbs at a time; the others find nothing left to do.
    static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('coverage', 0)) as text)";

    private static final String DUE =
            """
            select h.case_id, h.lane, s.step from jsonb_to_recordset(cast(cast(:steps as text) as jsonb)) as s(severity text, step int, since timestamptz)
            cross join lateral (
                select c.case_id, c.lane from review_case c
                where c.state = 'QUEUED' and c.step < 3 and c.step = s.step - 1 and c.severity = s.severity and c.waits_since <= s.since
                  and c.region = any(cast(:regions as text[]))
                order by c.waits_since, c.case_id
                limit :most
                for update skip locked) h
            """;

    private static final String WIDEN =
            """
            with due as (%s),
            widened as (
                update review_case c set step = due.step from due where c.case_id = due.case_id
                returning c.lane, c.step)
            update lane l set widest = w.step
            from (select widened.lane, max(widened.step) as step from widened group by widened.lane) w
            where l.id = w.lane and l.widest < w.step
            """
                    .formatted(DUE);

    private static final String NARROW =
            """
            update lane l set widest = 0
            where l.widest > 0 and not exists (
                select 1 from review_case c where c.lane = l.id and c.step >= 1 and c.state <> 'DECIDED')
            """;

    private static final String DUE_IDS = "select due.case_id from (%s) due".formatted(DUE);

    private static final String UNCOVER =
            """
            update review_case set step = 3 where case_id = any(cast(:ids as text[]))
            """;

    /// What is late already is said to be late.
    private static final String NEAR =
            """
            select c.case_id from review_case c
            where c.deadline_near_at is null and c.deadline_missed_at is null and c.state in ('QUEUED', 'CLAIMED', 'HELD', 'NEEDS_INFO')
              and near_of(c.received_at, c.deadline) < :now and c.deadline >= :now
              and c.region = any(cast(:regions as text[]))
            order by near_of(c.received_at, c.deadline), c.case_id
            limit :most
            for update skip locked
            """;

    private static final String SAY_NEAR =
            """
            update review_case set deadline_near_at = :now where case_id = any(cast(:ids as text[]))
            """;

    private static final String MISSED =
            """
            select c.case_id from review_case c
            where c.deadline_missed_at is null and c.state in ('QUEUED', 'CLAIMED', 'HELD', 'NEEDS_INFO') and c.deadline < :now
              and c.region = any(cast(:regions as text[]))
            order by c.deadline, c.case_id
            limit :most
            for update skip locked
            """;

    private static final String SAY_MISSED =
            """
            update review_case set deadline_missed_at = :now where case_id = any(cast(:ids as text[]))
            """;

    /// Offers what is due to more people.
    Uni<Void> widen(
            List<Ladder.Step> steps, Collection<String> regions, int most, Mutiny.Session session) {
        return session.createNativeQuery(ONE_AT_A_TIME, String.class)
                .getResultList()
                .chain(() ->
                        session.createNativeQuery(WIDEN)
                                .setParameter("steps", Rows.write(steps))
                                .setParameter("regions", regions.toArray(String[]::new))
                                .setParameter("most", most)
                                .executeUpdate())
                .chain(() -> session.createNativeQuery(NARROW).executeUpdate())
                .replaceWithVoid();
    }

    /// Cases that have climbed the whole ladder, locked.
    Uni<List<CaseId>> uncovered(
            List<Ladder.Step> steps, Collection<String> regions, int most, Mutiny.Session session) {
        return session.createNativeQuery(DUE_IDS, String.class)
                .setParameter("steps", Rows.write(steps))
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("most", most)
                .getResultList()
                .map(WaitingCases::ids);
    }

    Uni<Void> uncover(Collection<CaseId> ids, Mutiny.Session session) {
        return session.createNativeQuery(UNCOVER)
                .setParameter("ids", values(ids))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Open cases of people here of whose time four fifths are over and of which nobody was told, locked.
    Uni<List<CaseId>> near(
            Collection<String> regions, Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(NEAR, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .map(WaitingCases::ids);
    }

    Uni<Void> sayNear(Collection<CaseId> ids, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(SAY_NEAR)
                .setParameter("ids", values(ids))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Open cases of people here whose deadline has passed and of which nobody was told, locked.
    Uni<List<CaseId>> missed(
            Collection<String> regions, Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(MISSED, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .map(WaitingCases::ids);
    }

    Uni<Void> sayMissed(Collection<CaseId> ids, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(SAY_MISSED)
                .setParameter("ids", values(ids))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static List<CaseId> ids(List<String> found) {
        return found.stream().map(CaseId::new).toList();
    }

    private static String[] values(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(String[]::new);
    }
}
