package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.review.claim.Leases.Claimant;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.GeneralistConfig;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;
import steward.review.queue.StandingDemands;

/// Finds the most urgent case for a person and claims it, with one statement.
///
/// Each lane that the person may serve is two lines through two small indexes: by band and rank, and what is past its deadline. The most urgent cases of all
/// stand in the lines whose heads are the most urgent, so it looks at one head per line, and deeper into few of them. Only the row it takes is
/// locked, and rows that others are taking are skipped, so that claimers never wait for each other. How many heads it looks at bounds how many claimers can be ahead of it at once; the caller looks deeper when all of them were taken.
@ApplicationScoped
class ClaimPick {

    /// Each question about one case is an aggregate: of a `not exists` the planner makes a table of all decisions of the person, or of all reports, for the first case.
    private static final String OPEN_TO_PERSON =
            """
            c.lane = %s and c.state = 'QUEUED'
            and (c.decisions = 0 or (
                select count(*) from decision d where d.case_id = c.case_id and d.decider_id = :person) = 0)
            and (:noneAside or c.case_id <> all(cast(:aside as text[])))
            and not :person = any(c.declined_by)
            and (c.owner_id is null or :noAccounts or not (
                encode(sha256(convert_to((c.case_key -> 'subject' ->> 'client') || '/' || c.owner_id, 'UTF8')), 'hex') = any(cast(:accounts as text[]))))
            """;

    /// What the ladder has let in. Children's cases, where no clearance keeps them, stay with those whose they are.
    private static final String CLIMBED =
            """
            %s and c.step >= %s
            and (c.clearances <> cast('{}' as text[]) or not (
                select coalesce(bool_or(r.minor), false) from case_report r where r.case_id = c.case_id))
            """;

    private static final String SAID_OF_LANE =
            """
            t.region = l.region
                and (t.markets is null or l.market = any(t.markets))
                and (t.languages is null or l.language = any(t.languages))
                and (t.categories is null or l.category_group = any(t.categories))
            """;

    private static final String BY_RANK =
            """
            (select case when c.severity <= 'S1' then 0 else 2 end as tier, c.severity as band, c.rank_at as at, c.case_id as id from review_case c
             where %s order by c.severity, c.rank_at, c.case_id limit %s) h
            """;

    private static final String BY_DEADLINE =
            """
            (select 1 as tier, 'S0' as band, c.deadline as at, c.case_id as id from review_case c
             where %s and c.severity > 'S1' and c.deadline < :now order by c.deadline, c.case_id limit %s) h
            """;

    /// What categories demand is asked for in a query of its own, so that it is parsed once and not for each lane.
    private static final PreparedSql PICK =
            PreparedSql.of(
                    """
                    with told as materialized (
                        select q.* from queue_instruction q
                        where q.region = any(cast(:regions as text[])) and q.ended_at is null and q.until > :now),
                    open_lane as (
                        select l.*,
                            (:everyMarket or l.market = any(cast(:markets as text[]))) as of_market,
                            (:everyLanguage or l.languages = cast('{}' as text[]) or l.languages && cast(:languages as text[])) as of_language
                        from lane l
                        where l.region = any(cast(:regions as text[]))
                          and (:everyClearance or l.clearances <@ cast(:clearances as text[]))
                          and l.category_group <> all(cast(:withheld as text[]))
                          and l.client || '/' || l.product <> all(cast(:products as text[]))
                          and (not jsonb_exists((select cast(cast(:demandedLevels as text) as jsonb)), l.category_group) or l.languages = cast('{}' as text[])
                               or exists (
                                  select 1 from unnest(l.languages) as spoken
                                  where l.client || '/' || spoken || '/' || ((select cast(cast(:demandedLevels as text) as jsonb)) ->> l.category_group)
                                      = any(cast(:levels as text[]))))
                          and (not jsonb_exists((select cast(cast(:demandedJurisdictions as text) as jsonb)), l.category_group)
                               or jsonb_exists((select cast(cast(:demandedJurisdictions as text) as jsonb)) -> l.category_group, :jurisdiction))
                          and not exists (select 1 from told t where t.kind <> 'DIVERT' and %s)),
                    granted_lane as (
                        select l.id, l.category_group, case
                            when l.of_market and l.of_language then 'OWN'
                            when exists (
                                select 1 from told t
                                where t.kind = 'DIVERT' and %s
                                  and (case when t.to_market is null then l.of_market
                                            else :everyMarket or t.to_market = any(cast(:markets as text[])) end)
                                  and (case when t.to_language is null then l.of_language
                                            else :everyLanguage or t.to_language = any(cast(:languages as text[])) end)) then 'DIVERTED'
                            when l.widest >= 1 and l.of_language and l.languages <> cast('{}' as text[]) then 'LANGUAGE'
                            when l.widest >= 2 and :generalist then 'GENERALIST'
                            end as granted
                        from open_lane l),
                    mine as materialized (
                        select id, granted, category_group = :rotated as rotated from granted_lane where granted is not null),
                    line as (
                        select mine.id as lane, mine.rotated, false as late, h.* from mine cross join lateral %s
                        where mine.granted in ('OWN', 'DIVERTED') and (not mine.rotated or h.tier = 0)
                        union all
                        select mine.id, mine.rotated, true, h.* from mine cross join lateral %s
                        where mine.granted in ('OWN', 'DIVERTED') and not mine.rotated),
                    climbed as (
                        select h.* from mine cross join lateral %s
                        where mine.granted = 'LANGUAGE' and (not mine.rotated or h.tier = 0)
                        union all
                        select h.* from mine cross join lateral %s
                        where mine.granted = 'GENERALIST' and (not mine.rotated or h.tier = 0)),
                    near as materialized (select lane, rotated, late from line order by tier, band, at, id limit :depth),
                    head as (
                        select h.* from near cross join lateral %s where not near.late and (not near.rotated or h.tier = 0)
                        union all
                        select h.* from near cross join lateral %s where near.late
                        union all
                        select climbed.* from climbed),
                    first as materialized (select * from head order by tier, band, at, id limit :depth),
                    picked as (
                        select c.case_id as id, c.region, c.lane,
                            cast(cast(:from as text) as timestamptz)
                                + make_interval(secs => coalesce(
                                    cast(cast(cast(:leases as text) as jsonb) ->> c.category as double precision), cast(:lease as double precision))) as until
                        from first f join review_case c on c.case_id = f.id
                        where c.state = 'QUEUED'
                        order by f.tier, f.band, f.at, f.id
                        limit 1
                        for update of c skip locked),
                    leased as (
                        insert into claim (id, case_id, region, reviewer, fencing_token, claimed_at, lease_until, granted)
                        select :claim, p.id, p.region, :person, :token, :now, p.until, (select mine.granted from mine where mine.id = p.lane)
                        from picked p
                        on conflict do nothing
                        returning case_id, lease_until)
                    update review_case c
                    set state = 'CLAIMED', claim_id = :claim, claimed_by = :person, fencing_token = :token, lease_until = leased.lease_until
                    from leased where c.case_id = leased.case_id
                    returning cast(to_jsonb(c) as text)
                    """
                            .formatted(
                                    SAID_OF_LANE,
                                    SAID_OF_LANE,
                                    BY_RANK.formatted(OPEN_TO_PERSON.formatted("mine.id"), "1"),
                                    BY_DEADLINE.formatted(OPEN_TO_PERSON.formatted("mine.id"), "1"),
                                    BY_RANK.formatted(
                                            CLIMBED.formatted(
                                                    OPEN_TO_PERSON.formatted("mine.id"), "1"),
                                            ":depth"),
                                    BY_RANK.formatted(
                                            CLIMBED.formatted(
                                                    OPEN_TO_PERSON.formatted("mine.id"), "2"),
                                            ":depth"),
                                    BY_RANK.formatted(
                                            OPEN_TO_PERSON.formatted("near.lane"), ":depth"),
                                    BY_DEADLINE.formatted(
                                            OPEN_TO_PERSON.formatted("near.lane"), ":depth")));

    private static final String HELD =
            """
            select k.case_id from claim k where k.reviewer = :person and k.ended_at is null
            """;

    private final Demands demands;
    private final GeneralistConfig generalists;
    private final LeaseTerms terms;

    ClaimPick(StandingDemands standing, GeneralistConfig generalists, LeaseTerms terms) {
        this.demands = standing.get();
        this.generalists = generalists;
        this.terms = terms;
    }

    /// How far it looks.
    ///
    /// @param depth how many heads are looked at, in each lane and over all
    /// @param rotated a category to be given only what cannot wait of; null for none
    record Look(int depth, @Nullable String rotated) {}

    /// The case that the person holds now; null where there was none to take.
    Uni<@Nullable ReviewCase> pick(
            Claimant claimant,
            CaseState.Claimed wanted,
            Instant now,
            Look look,
            Mutiny.Session session) {
        Reach reach = claimant.reach();
        Fit fit = claimant.fit();
        return PICK.in(session)
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("everyLanguage", reach.languages().everything())
                .setParameter("languages", reach.languages().names().toArray(String[]::new))
                .setParameter("everyClearance", reach.clearances().everything())
                .setParameter("clearances", reach.clearances().names().toArray(String[]::new))
                .setParameter("withheld", fit.withheld().toArray(String[]::new))
                .setParameter("products", fit.products().toArray(String[]::new))
                .setParameter("noneAside", claimant.aside().isEmpty())
                .setParameter("aside", claimant.aside().toArray(String[]::new))
                .setParameter("noAccounts", fit.accounts().isEmpty())
                .setParameter("accounts", fit.accounts().toArray(String[]::new))
                .setParameter("levels", fit.levels().toArray(String[]::new))
                .setParameter("jurisdiction", fit.jurisdiction())
                .setParameter("demandedLevels", Rows.write(demands.levels()))
                .setParameter("demandedJurisdictions", Rows.write(demands.jurisdictions()))
                .setParameter("person", wanted.by().value())
                .setParameter("claim", wanted.claim().value())
                .setParameter("token", wanted.token().value())
                .setParameter("generalist", generalists.includes(reach.languages()))
                .setParameter("rotated", Objects.requireNonNullElse(look.rotated(), ""))
                .setParameter("from", now.toString())
                .setParameter("lease", terms.seconds())
                .setParameter("leases", Rows.write(terms.secondsByCategory()))
                .setParameter("now", now)
                .setParameter("depth", look.depth())
                .getResultList()
                .map(found -> found.isEmpty() ? null : Cases.read(found.getFirst()));
    }

    /// The case of the person's live claim, over or not; null where there is none.
    Uni<@Nullable CaseId> heldBy(ReviewerId person, Mutiny.Session session) {
        return session.createNativeQuery(HELD, String.class)
                .setParameter("person", person.value())
                .getResultList()
                .map(found -> found.isEmpty() ? null : new CaseId(found.getFirst()));
    }
}
