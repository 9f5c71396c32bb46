package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.review.queue.CaseState;
import steward.review.queue.Reach;

/// Finds the most urgent case for a person and claims it, with one statement.
///
/// It looks at the heads of the lanes that the person may serve, by three ways through two small indexes: the S0 and S1 cases, those past their deadline,
/// and the rest by band and rank. Only the row it takes is locked, and rows that others are taking are skipped, so that claimers never wait for each other. How many heads
/// it looks at bounds how many claimers can be ahead of it at once; the caller looks deeper when all of them were taken.
@ApplicationScoped
class ClaimPick {

    private static final String PICK =
            """
            with mine as materialized (
                select l.id from lane l
                where l.region = any(cast(:regions as text[]))
                  and (:everyMarket or l.market = any(cast(:markets as text[])))
                  and (:everyLanguage or l.languages = cast('{}' as text[]) or l.languages && cast(:languages as text[]))
                  and (:everyClearance or l.clearances <@ cast(:clearances as text[]))),
            head as (
                select s.id, 0 as tier, s.severity as band, s.rank_at as at
                from mine cross join lateral (
                    select c.case_id as id, c.severity, c.rank_at from review_case c
                    where c.lane = mine.id and c.state = 'QUEUED' and c.severity <= 'S1'
                      and (c.decisions = 0 or not exists (
                          select 1 from decision d where d.case_id = c.case_id and d.decider_id = :person))
                    order by c.severity, c.rank_at, c.case_id limit :depth) s
                union all
                select s.id, 1, 'S0', s.deadline
                from mine cross join lateral (
                    select c.case_id as id, c.deadline from review_case c
                    where c.lane = mine.id and c.state = 'QUEUED' and c.severity > 'S1' and c.deadline < :now
                      and (c.decisions = 0 or not exists (
                          select 1 from decision d where d.case_id = c.case_id and d.decider_id = :person))
                    order by c.deadline, c.case_id limit :depth) s
                union all
                select s.id, 2, s.severity, s.rank_at
                from mine cross join lateral (
                    select c.case_id as id, c.severity, c.rank_at from review_case c
                    where c.lane = mine.id and c.state = 'QUEUED' and c.severity > 'S1'
                      and (c.decisions = 0 or not exists (
                          select 1 from decision d where d.case_id = c.case_id and d.decider_id = :person))
                    order by c.severity, c.rank_at, c.case_id limit :depth) s),
            first as materialized (select * from head order by tier, band, at, id limit :depth),
            picked as (
                select c.case_id as id, c.region from first f join review_case c on c.case_id = f.id
                where c.state = 'QUEUED'
                order by f.tier, f.band, f.at, f.id
                limit 1
                for update of c skip locked),
            leased as (
                insert into claim (id, case_id, region, reviewer, fencing_token, claimed_at, lease_until)
                select :claim, p.id, p.region, :person, :token, :now, :until from picked p
                on conflict do nothing
                returning case_id)
            update review_case c
            set state = 'CLAIMED', claim_id = :claim, claimed_by = :person, fencing_token = :token, lease_until = :until
            from leased where c.case_id = leased.case_id
            returning c.case_id
            """;

    /// The case that the person holds now; null where there was none to take.
    ///
    /// @param depth how many heads are looked at, in each lane and over all
    Uni<@Nullable CaseId> pick(
            Reach reach, CaseState.Claimed wanted, Instant now, int depth, Mutiny.Session session) {
        return session.createNativeQuery(PICK, String.class)
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("everyLanguage", reach.languages().everything())
                .setParameter("languages", reach.languages().names().toArray(String[]::new))
                .setParameter("everyClearance", reach.clearances().everything())
                .setParameter("clearances", reach.clearances().names().toArray(String[]::new))
                .setParameter("person", wanted.by().value())
                .setParameter("claim", wanted.claim().value())
                .setParameter("token", wanted.token().value())
                .setParameter("until", wanted.leaseUntil())
                .setParameter("now", now)
                .setParameter("depth", depth)
                .getResultList()
                .map(found -> found.isEmpty() ? null : new CaseId(found.getFirst()));
    }

    private static final String HELD =
            """
            select case_id from claim where reviewer = :person and ended_at is null
            """;

    /// The case of the person's live claim, over or not; null where there is none.
    Uni<@Nullable CaseId> heldBy(ReviewerId person, Mutiny.Session session) {
        return session.createNativeQuery(HELD, String.class)
                .setParameter("person", person.value())
                .getResultList()
                .map(found -> found.isEmpty() ? null : new CaseId(found.getFirst()));
    }
}
