package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.review.decision.DoubleReview.Settlement;
import steward.review.doublereview.Rates;
import steward.review.doublereview.ReadingTerms;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// The cases that are read twice, open and settled. Whoever changes one holds its case's lock.
@ApplicationScoped
class DoubleReviews {

    private static final String OPEN =
            """
            select jsonb_build_object(
                'id', r.id, 'caseId', r.case_id, 'decisions', r.decisions, 'contents', r.contents,
                'first', jsonb_build_object(
                    'person', r.first_reader, 'judgement', r.first_judgement, 'policyRelease', r.first_release, 'at', r.first_at),
                'second', case when r.second_reader is not null then jsonb_build_object(
                    'person', r.second_reader, 'judgement', r.second_judgement, 'policyRelease', r.second_release, 'at', r.second_at) end) as review
            from double_review r where r.case_id = :case and r.settled_at is null
            """;

    private static final PreparedSql STANDING =
            PreparedSql.of(
                    """
                    select cast(jsonb_build_object(
                        'open', (%s),
                        'rates', (select t.rates from double_review_rates t where t.region = :region order by t.revision desc limit 1)) as text)
                    """
                            .formatted(OPEN));

    /// The token is checked in the statement that takes the case from its holder, as for a decision. Who has read it is not offered it again, and it waits anew.
    private static final String HAND_ON =
            """
            with ended as (
                update claim set ended_at = :now, end_reason = 'DECIDED'
                where case_id = :case and fencing_token = :token and ended_at is null and lease_until > :now
                returning case_id, fencing_token, reviewer)
            update review_case c set
                state = :state, claim_id = null, claimed_by = null, fencing_token = null, lease_until = null, waits_since = :now,
                declined_by = case when ended.reviewer = any(c.declined_by) then c.declined_by else array_append(c.declined_by, ended.reviewer) end
            from ended
            where c.case_id = ended.case_id and c.state = 'CLAIMED' and c.fencing_token = ended.fencing_token
            """;

    private static final String BEGIN =
            """
            insert into double_review (
                id, case_id, region, market, category, decisions, contents, first_reader, first_judgement, first_release, first_at)
            values (
                :id, :case, :region, :market, :category, :decisions, cast(:contents as text[]), :reader, cast(cast(:judgement as text) as jsonb),
                :release, :now)
            """;

    private static final String READ_AGAIN =
            """
            with kept as (
                update double_review set
                    second_reader = :reader, second_judgement = cast(cast(:judgement as text) as jsonb), second_release = :release, second_at = :now
                where id = :id and settled_at is null
                returning case_id)
            update review_case c set declined_by = array_append(c.declined_by, :reader)
            from kept where c.case_id = kept.case_id and not :reader = any(c.declined_by)
            """;

    private static final String SETTLE =
            """
            update double_review set
                settled_at = :now, settlement = :settlement, adjudicator = nullif(cast(:adjudicator as text), ''),
                decision_id = nullif(cast(:decision as text), '')
            where id = :id and settled_at is null
            """;

    /// What is in somebody's hand is let be until its deadline.
    private static final String DUE =
            """
            select r.case_id from double_review r join review_case c on c.case_id = r.case_id
            where r.settled_at is null and r.region = any(cast(:regions as text[]))
              and (c.state in ('PARKED', 'DECIDED') or c.deadline <= :now
                   or (c.state <> 'CLAIMED' and (
                       c.severity <= 'S1' or c.deadline <= :soon or (r.second_reader is null and r.first_at <= :before))))
            order by c.deadline, c.case_id
            limit :most
            """;

    private static final String WAITING =
            """
            select cast(jsonb_build_object(
                'caseId', c.case_id, 'region', c.region, 'market', c.market, 'category', c.category, 'severity', c.severity,
                'deadline', c.deadline, 'since', r.second_at) as text)
            from double_review r join review_case c on c.case_id = r.case_id and c.state = 'SECOND_REVIEW'
            where r.settled_at is null and r.second_reader <> :person and r.first_reader <> :person and c.region = any(cast(:regions as text[]))
              and (:everyMarket or c.market = any(cast(:markets as text[])))
              and (:everyClearance or c.clearances <@ cast(:clearances as text[]))
              and (:after = '' or (c.severity, c.case_id) > (
                  select a.severity, a.case_id from review_case a where a.case_id = :after))
            order by c.severity, c.case_id
            limit :limit
            """;

    /// What the next judgement on a case meets.
    ///
    /// @param open null where it is not being read twice
    /// @param rates null where none were ever set
    record Standing(@Nullable DoubleReview open, @Nullable Rates rates) {

        Rates ratesOrNone() {
            return Objects.requireNonNullElse(rates, Rates.NONE);
        }
    }

    Uni<Standing> standing(ReviewCase held, Mutiny.Session session) {
        return STANDING.in(session)
                .setParameter("case", held.id().value())
                .setParameter("region", held.region())
                .getSingleResult()
                .map(found -> Rows.read(found, Standing.class));
    }

    /// The open one of a case; null where there is none.
    Uni<@Nullable DoubleReview> openOf(CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(
                        "select cast(o.review as text) from (%s) o".formatted(OPEN), String.class)
                .setParameter("case", id.value())
                .getResultList()
                .map(found ->
                        found.isEmpty() ? null : Rows.read(found.getFirst(), DoubleReview.class));
    }

    /// Takes the case from its holder and puts it back into the queue, as if nobody had judged it; false where the claim with this token is no longer in force.
    Uni<Boolean> begin(
            Weighed.Allowed allowed,
            Judgement judgement,
            FencingToken token,
            Mutiny.Session session) {
        Reading first = Reading.of(allowed, judgement);
        ReviewCase held = allowed.made().decidedCase();
        return handOn("QUEUED", held.id(), token, first.at(), session)
                .chain(handed ->
                        handed
                                ? add(allowed.made().id(), held, first, session).replaceWith(true)
                                : Uni.createFrom().item(false));
    }

    private static Uni<Integer> add(
            DecisionId id, ReviewCase held, Reading first, Mutiny.Session session) {
        return reading(session.createNativeQuery(BEGIN), id, first)
                .setParameter("case", held.id().value())
                .setParameter("region", held.region())
                .setParameter("market", held.key().market())
                .setParameter("category", held.urgency().category())
                .setParameter("decisions", held.decisions())
                .setParameter("contents", held.seen().contents().toArray(String[]::new))
                .executeUpdate();
    }

    /// Takes the case from its second reader, for somebody to decide between them; false where the claim with this token is no longer in force.
    Uni<Boolean> differ(
            DoubleReview open, Reading second, FencingToken token, Mutiny.Session session) {
        return handOn("SECOND_REVIEW", open.caseId(), token, second.at(), session)
                .chain(handed ->
                        handed
                                ? readAgain(open, second, session).replaceWith(true)
                                : Uni.createFrom().item(false));
    }

    /// Keeps what the second reader came to.
    Uni<Void> readAgain(DoubleReview open, Reading second, Mutiny.Session session) {
        return reading(session.createNativeQuery(READ_AGAIN), open.id(), second)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Mutiny.MutationQuery reading(
            Mutiny.MutationQuery query, DecisionId id, Reading read) {
        return query.setParameter("id", id.value())
                .setParameter("reader", read.person().value())
                .setParameter("judgement", Rows.write(read.judgement()))
                .setParameter("release", read.policyRelease())
                .setParameter("now", read.at());
    }

    private static Uni<Boolean> handOn(
            String state, CaseId id, FencingToken token, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(HAND_ON)
                .setParameter("state", state)
                .setParameter("case", id.value())
                .setParameter("token", token.value())
                .setParameter("now", now)
                .executeUpdate()
                .map(handed -> handed == 1);
    }

    /// Ends one without a decision of its own.
    Uni<Void> overtake(DoubleReview open, Instant now, Mutiny.Session session) {
        return settle(open, new Settled(Settlement.OVERTAKEN, null, null, now), session);
    }

    /// How one ends.
    ///
    /// @param by who decided between the readers; null for nobody
    /// @param decision null for none
    record Settled(
            Settlement settlement,
            @Nullable ReviewerId by,
            @Nullable DecisionId decision,
            Instant at) {}

    Uni<Void> settle(DoubleReview open, Settled settled, Mutiny.Session session) {
        return session.createNativeQuery(SETTLE)
                .setParameter("id", open.id().value())
                .setParameter("settlement", settled.settlement().name())
                .setParameter("adjudicator", Objects.toString(settled.by(), ""))
                .setParameter("decision", Objects.toString(settled.decision(), ""))
                .setParameter("now", settled.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Cases that have waited for a reader, or for somebody to decide between them, as long as they may.
    Uni<List<CaseId>> due(
            Collection<String> regions,
            ReadingTerms terms,
            Instant now,
            int most,
            Mutiny.Session session) {
        return session.createNativeQuery(DUE, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("soon", terms.endsAt(now))
                .setParameter("before", terms.readBefore(now))
                .setParameter("most", most)
                .getResultList()
                .map(found -> found.stream().map(CaseId::new).toList());
    }

    /// Those that others disagree on and this person may see, by severity.
    Uni<List<OpenAdjudicationsView.Entry>> waitingFor(
            ReviewerId person, Reach reach, String after, int limit, Mutiny.Session session) {
        return session.createNativeQuery(WAITING, String.class)
                .setParameter("person", person.value())
                .setParameter("regions", reach.regions().toArray(String[]::new))
                .setParameter("everyMarket", reach.markets().everything())
                .setParameter("markets", reach.markets().names().toArray(String[]::new))
                .setParameter("everyClearance", reach.clearances().everything())
                .setParameter("clearances", reach.clearances().names().toArray(String[]::new))
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> Rows.readAll(found, OpenAdjudicationsView.Entry.class));
    }
}
