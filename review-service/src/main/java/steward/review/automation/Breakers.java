package steward.review.automation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.messaging.Rows;

/// The breakers. Each is changed by one statement that locks its row and holds the condition, so that what it counts is exact whoever counts at the same time.
@ApplicationScoped
class Breakers {

    /// The row is locked also where nothing is taken.
    private static final String TAKE =
            """
            insert into automation_breaker as b (
                id, region, clause, market, source_kind, source, day, taken, decided, most_per_day, most_overturned_percent, minimum_sample)
            values (:id, :region, :clause, :market, :kind, :source, cast(cast(:day as text) as date), 1, 1, :most, :percent, :sample)
            on conflict (id) do update set
                taken = case when b.day < excluded.day then 1 else b.taken + 1 end, day = greatest(b.day, excluded.day), decided = b.decided + 1,
                most_per_day = excluded.most_per_day, most_overturned_percent = excluded.most_overturned_percent,
                minimum_sample = excluded.minimum_sample
            where b.opened_at is null and (b.day < excluded.day or b.taken < excluded.most_per_day)
            returning cast(b.round as text)
            """;

    private static final String OPEN =
            """
            update automation_breaker set opened_at = :now, opened_because = 'PER_DAY', opened_by = null
            where id = :id and opened_at is null
            returning id
            """;

    private static final String NOTE =
            """
            insert into automated_decision (decision_id, breaker_id, round, region) values (:decision, :breaker, :round, :region)
            """;

    private static final String OVERTURN =
            """
            update automated_decision set overturned_by = :by
            where decision_id = :overturned and overturned_by is null
            returning cast(jsonb_build_object('breaker', breaker_id, 'round', round, 'known', disagreed_by is not null) as text)
            """;

    /// What was overturned meanwhile is counted already.
    private static final String DISAGREE =
            """
            update automated_decision set disagreed_by = :recheck
            where decision_id = :decision and disagreed_by is null
            returning cast(jsonb_build_object('breaker', breaker_id, 'round', round, 'known', overturned_by is not null) as text)
            """;

    private static final String COUNT =
            """
            update automation_breaker b set
                overturned = b.overturned + 1,
                opened_at = case when %1$s then cast(cast(:now as text) as timestamptz) else b.opened_at end,
                opened_because = case when %1$s then 'OVERTURNED' else b.opened_because end,
                opened_by = case when %1$s then cast(:by as text) else b.opened_by end
            where b.id = :id and b.round = :round
            returning case when b.opened_by = cast(:by as text) then b.id else '' end
            """
                    .formatted(
                            "b.opened_at is null and b.decided >= b.minimum_sample and (b.overturned + 1) * 100 > b.most_overturned_percent * b.decided");

    private static final String DOCUMENT =
            """
            select cast(jsonb_build_object(
                'id', b.id, 'region', b.region, 'clause', b.clause, 'market', b.market, 'kind', b.source_kind, 'source', b.source,
                'day', b.day, 'taken', b.taken, 'decided', b.decided, 'overturned', b.overturned, 'mostPerDay', b.most_per_day,
                'mostOverturnedPercent', b.most_overturned_percent, 'minimumSample', b.minimum_sample, 'openedAt', b.opened_at,
                'openedBecause', b.opened_because, 'closedAt', b.closed_at, 'closedBy', b.closed_by, 'closingNote', b.closing_note) as text)
            from automation_breaker b
            """;

    private static final String KNOWN = DOCUMENT + " where b.id = :id";

    private static final String SHOWN =
            DOCUMENT
                    + """
                    where b.region = any(cast(:regions as text[])) and (:everyMarket or b.market = any(cast(:markets as text[])))
                    """;

    private static final String LIST =
            SHOWN
                    + """
                      and b.id > :after and (not :open or b.opened_at is not null)
                    order by b.id limit :limit
                    """;

    private static final String ONE = SHOWN + " and b.id = :id for update";

    private static final String CLOSE =
            """
            update automation_breaker set
                opened_at = null, opened_because = null, opened_by = null, closed_at = :now, closed_by = :by, closing_note = :note,
                round = round + 1, taken = 0, decided = 0, overturned = 0
            where id = :id and opened_at is not null
            """;

    /// Which breaker a decision counts for, in which of its rounds.
    record Counted(String breaker, int round) {}

    /// A decision that was found wrong.
    ///
    /// @param known whether it was before, so that it is counted already
    record Wrong(String breaker, int round, boolean known) {

        Counted counted() {
            return new Counted(breaker, round);
        }
    }

    /// Counts one more decision; empty where the breaker is open or the day is full.
    Uni<Optional<Counted>> take(
            BreakerKey key, Automation terms, LocalDate day, Mutiny.Session session) {
        return session.createNativeQuery(TAKE, String.class)
                .setParameter("id", key.id())
                .setParameter("region", key.region())
                .setParameter("clause", key.clause())
                .setParameter("market", key.market())
                .setParameter("kind", key.kind().name())
                .setParameter("source", key.source())
                .setParameter("day", day.toString())
                .setParameter("most", terms.mostPerDay())
                .setParameter("percent", terms.mostOverturnedPercent())
                .setParameter("sample", terms.minimumSample())
                .getResultList()
                .map(rounds ->
                        rounds.stream()
                                .findFirst()
                                .map(round -> new Counted(key.id(), Integer.parseInt(round))));
    }

    /// Opens it because the day is full; whether it was closed until now.
    Uni<Boolean> open(BreakerKey key, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(OPEN, String.class)
                .setParameter("id", key.id())
                .setParameter("now", now)
                .getResultList()
                .map(opened -> !opened.isEmpty());
    }

    Uni<Void> note(DecisionId decision, Counted counted, String region, Mutiny.Session session) {
        return session.createNativeQuery(NOTE)
                .setParameter("decision", decision.value())
                .setParameter("breaker", counted.breaker())
                .setParameter("round", counted.round())
                .setParameter("region", region)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Marks a decision as overturned; empty where no rule or model made it, or it is marked already.
    Uni<Optional<Wrong>> overturn(DecisionId overturned, DecisionId by, Mutiny.Session session) {
        return session.createNativeQuery(OVERTURN, String.class)
                .setParameter("overturned", overturned.value())
                .setParameter("by", by.value())
                .getResultList()
                .map(Breakers::first);
    }

    /// Marks a decision as one that a person judged otherwise; empty where no rule or model made it, or it is marked already.
    Uni<Optional<Wrong>> disagree(DecisionId decision, String recheck, Mutiny.Session session) {
        return session.createNativeQuery(DISAGREE, String.class)
                .setParameter("decision", decision.value())
                .setParameter("recheck", recheck)
                .getResultList()
                .map(Breakers::first);
    }

    private static Optional<Wrong> first(List<String> found) {
        return found.stream().findFirst().map(row -> Rows.read(row, Wrong.class));
    }

    /// One as it stands.
    Uni<Breaker> known(String id, Mutiny.Session session) {
        return session.createNativeQuery(KNOWN, String.class)
                .setParameter("id", id)
                .getSingleResult()
                .map(found -> Rows.read(found, Breaker.class));
    }

    /// Counts a decision that was found wrong, if it is of the round that is under way; whether the breaker opened by it.
    ///
    /// @param by the decision that says so, or the wrong one itself: none opens a breaker twice
    Uni<Boolean> count(Counted counted, DecisionId by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(COUNT, String.class)
                .setParameter("id", counted.breaker())
                .setParameter("round", counted.round())
                .setParameter("by", by.value())
                .setParameter("now", now.toString())
                .getResultList()
                .map(opened -> opened.contains(counted.breaker()));
    }

    /// In the order of their ids.
    Uni<List<Breaker>> list(
            BreakersInSight sight, boolean open, String after, int limit, Mutiny.Session session) {
        return within(session.createNativeQuery(LIST, String.class), sight)
                .setParameter("open", open)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> Rows.readAll(found, Breaker.class));
    }

    /// One within sight, locked.
    Uni<Optional<Breaker>> lock(String id, BreakersInSight sight, Mutiny.Session session) {
        return within(session.createNativeQuery(ONE, String.class), sight)
                .setParameter("id", id)
                .getResultList()
                .map(found -> found.stream().findFirst().map(row -> Rows.read(row, Breaker.class)));
    }

    /// Counting begins anew.
    Uni<Void> close(String id, String by, String note, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(CLOSE)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("note", note)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Mutiny.SelectionQuery<String> within(
            Mutiny.SelectionQuery<String> query, BreakersInSight sight) {
        return query.setParameter("regions", sight.regions().toArray(String[]::new))
                .setParameter("everyMarket", sight.markets().everything())
                .setParameter("markets", sight.markets().names().toArray(String[]::new));
    }
}
