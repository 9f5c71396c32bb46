package steward.review.recheck;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;
import steward.review.decision.SecondPerson.Present;
import steward.review.recheck.Recheck.Hold;
import steward.review.recheck.Recheck.Settlement;

/// The decisions that are read again. Whoever settles one holds its case's lock, and then its own.
@ApplicationScoped
class Rechecks {

    private static final String DOCUMENT =
            """
            select cast(jsonb_build_object(
                'id', r.id, 'decision', r.decision_id, 'caseId', r.case_id, 'region', r.region, 'because', r.because, 'decider', r.decider,
                'verdict', r.verdict, 'reader', r.reader, 'readVerdict', r.read_verdict, 'settlement', r.settlement, 'upheldAt', r.upheld_at,
                'hold', case when r.held_by is not null then jsonb_build_object(
                    'person', r.held_by, 'claim', r.hold, 'token', r.token, 'since', r.held_since, 'until', r.held_until) end) as text)
            from recheck r
            """;

    private static final String ONE =
            DOCUMENT + " where r.id = :id and r.region = any(cast(:regions as text[]))";

    private static final String LOCK = ONE + " for update";

    private static final String IN_HAND =
            DOCUMENT + " where r.held_by = :person and r.held_until > :now";

    /// The most urgent first. What is asked of a person beyond their reach is asked of each case by the caller.
    private static final String WAITING =
            DOCUMENT
                    + """
                    join review_case c on c.case_id = r.case_id
                    where r.settled_at is null and r.held_by is null and r.region = any(cast(:regions as text[]))
                      and c.state = 'DECIDED' and c.standing_decision = r.decision_id
                      and r.decider <> :person and not :person = any(c.declined_by)
                      and not exists (select 1 from decision d where d.case_id = r.case_id and d.decider_id = :person)
                      and (:everyMarket or c.market = any(cast(:markets as text[])))
                      and (:everyLanguage or c.language is null or c.language = any(cast(:languages as text[])))
                      and (:everyClearance or c.clearances <@ cast(:clearances as text[]))
                      and c.category <> all(cast(:withheld as text[]))
                    order by r.severity, r.drawn_at, r.id
                    limit :most
                    """;

    private static final String HOLD =
            """
            update recheck set held_by = :person, hold = :claim, token = :token, held_since = :since, held_until = :until
            where id = :id and settled_at is null and held_by is null
            """;

    /// The time with it goes into the ledger as that of any claim does.
    private static final String END_HOLD =
            """
            with ended as (
                insert into claim (id, case_id, region, reviewer, fencing_token, claimed_at, lease_until, ended_at, end_reason)
                select r.hold, r.case_id, r.region, r.held_by, r.token, r.held_since, r.held_until, :now, :reason
                from recheck r where r.id = :id and r.held_by is not null
                returning id)
            update recheck r set held_by = null, hold = null, token = null, held_since = null, held_until = null
            from ended where r.id = :id and r.hold = ended.id
            """;

    private static final String READ =
            """
            update recheck set reader = :person, read_verdict = :verdict, rationale = :rationale, read_at = :now, settled_at = :now, settlement = :settlement
            where id = :id and settled_at is null
            """;

    private static final String SETTLE =
            """
            update recheck set settled_at = :now, settlement = :settlement where id = :id and settled_at is null
            """;

    private static final String OVER =
            DOCUMENT
                    + """
                    where r.held_until <= :now and r.region = any(cast(:regions as text[]))
                    order by r.held_until, r.id limit :most for update skip locked
                    """;

    private static final String SETTLE_STALE =
            """
            with stale as (
                select r.id, case when c.standing_decision = r.decision_id then 'UNREAD' else 'OVERTAKEN' end as settlement
                from recheck r join review_case c on c.case_id = r.case_id
                where r.settled_at is null and r.held_by is null and r.region = any(cast(:regions as text[]))
                  and (r.drawn_at <= :before or c.standing_decision is distinct from r.decision_id)
                order by r.drawn_at, r.id limit :most
                for update of r skip locked)
            update recheck r set settled_at = :now, settlement = s.settlement from stale s where r.id = s.id
            returning s.settlement
            """;

    private static final String DISAGREEMENTS =
            """
            select cast(jsonb_build_object(
                'id', r.id, 'caseId', r.case_id, 'decisionId', r.decision_id, 'region', r.region, 'market', r.market, 'category', r.category,
                'severity', r.severity, 'because', r.because, 'decided', r.verdict, 'read', r.read_verdict, 'rationale', r.rationale,
                'readAt', r.read_at) as text)
            from recheck r join review_case c on c.case_id = r.case_id
            where r.settlement = 'DISAGREED' and r.upheld_at is null and c.standing_decision = r.decision_id and r.region = any(cast(:regions as text[]))
              and r.reader <> :person and r.decider <> :person
              and (:everyMarket or c.market = any(cast(:markets as text[])))
              and (:everyClearance or c.clearances <@ cast(:clearances as text[]))
              and r.id > :after
            order by r.id limit :most
            """;

    private static final String UPHOLD =
            """
            update recheck set upheld_by = :person, upheld_at = :now, upheld_note = :note
            where id = :id and settlement = 'DISAGREED' and upheld_at is null
            """;

    Uni<@Nullable Recheck> find(String id, Collection<String> regions, Mutiny.Session session) {
        return one(ONE, id, regions, session);
    }

    Uni<@Nullable Recheck> lock(String id, Collection<String> regions, Mutiny.Session session) {
        return one(LOCK, id, regions, session);
    }

    private static Uni<@Nullable Recheck> one(
            String query, String id, Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(query, String.class)
                .setParameter("id", id)
                .setParameter("regions", regions.toArray(String[]::new))
                .getResultList()
                .map(Rechecks::first);
    }

    /// What the person holds now; null where it is nothing.
    Uni<@Nullable Recheck> inHandOf(ReviewerId person, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(IN_HAND, String.class)
                .setParameter("person", person.value())
                .setParameter("now", now)
                .getResultList()
                .map(Rechecks::first);
    }

    private static @Nullable Recheck first(List<String> found) {
        return found.isEmpty() ? null : Rows.read(found.getFirst(), Recheck.class);
    }

    /// What waits within a person's reach, and not of these categories.
    Uni<List<Recheck>> waitingFor(
            Present person, Set<String> withheld, int most, Mutiny.Session session) {
        return within(session.createNativeQuery(WAITING, String.class), person)
                .setParameter("everyLanguage", person.reach().languages().everything())
                .setParameter(
                        "languages", person.reach().languages().names().toArray(String[]::new))
                .setParameter("withheld", withheld.toArray(String[]::new))
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, Recheck.class));
    }

    /// Whether it is in the person's hand now: somebody may have been faster.
    Uni<Boolean> hold(String id, Hold wanted, Mutiny.Session session) {
        return session.createNativeQuery(HOLD)
                .setParameter("id", id)
                .setParameter("person", wanted.person().value())
                .setParameter("claim", wanted.claim())
                .setParameter("token", wanted.token())
                .setParameter("since", wanted.since())
                .setParameter("until", wanted.until())
                .executeUpdate()
                .map(held -> held == 1);
    }

    Uni<Void> endHold(String id, String reason, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(END_HOLD)
                .setParameter("id", id)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// What a person came to.
    record Read(ReviewerId person, String verdict, String rationale, Settlement settlement) {}

    Uni<Void> read(String id, Read read, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(READ)
                .setParameter("id", id)
                .setParameter("person", read.person().value())
                .setParameter("verdict", read.verdict())
                .setParameter("rationale", read.rationale())
                .setParameter("settlement", read.settlement().name())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> settle(String id, Settlement how, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(SETTLE)
                .setParameter("id", id)
                .setParameter("settlement", how.name())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// What was held long enough, locked.
    Uni<List<Recheck>> over(
            Collection<String> regions, Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(OVER, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, Recheck.class));
    }

    /// Ends what was drawn before that, or whose decision stands no more; answers how each ended.
    Uni<List<Settlement>> settleStale(
            Collection<String> regions,
            Instant before,
            Instant now,
            int most,
            Mutiny.Session session) {
        return session.createNativeQuery(SETTLE_STALE, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .map(found -> found.stream().map(Settlement::valueOf).toList());
    }

    Uni<List<DisagreementsView.Entry>> disagreementsFor(
            Present person, String after, int most, Mutiny.Session session) {
        return within(session.createNativeQuery(DISAGREEMENTS, String.class), person)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, DisagreementsView.Entry.class));
    }

    Uni<Void> uphold(
            String id, ReviewerId person, String note, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(UPHOLD)
                .setParameter("id", id)
                .setParameter("person", person.value())
                .setParameter("note", note)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Mutiny.SelectionQuery<String> within(
            Mutiny.SelectionQuery<String> query, Present person) {
        return query.setParameter("person", person.person().value())
                .setParameter("regions", person.reach().regions().toArray(String[]::new))
                .setParameter("everyMarket", person.reach().markets().everything())
                .setParameter("markets", person.reach().markets().names().toArray(String[]::new))
                .setParameter("everyClearance", person.reach().clearances().everything())
                .setParameter(
                        "clearances", person.reach().clearances().names().toArray(String[]::new));
    }
}
