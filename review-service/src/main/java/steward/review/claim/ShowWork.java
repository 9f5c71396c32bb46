package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// Puts a person's work together, with one statement.
@ApplicationScoped
class ShowWork {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String ITEM =
            """
            jsonb_build_object(
                'caseId', c.case_id, 'region', c.region, 'market', c.market, 'language', c.language, 'category', c.category,
                'severity', c.severity, 'deadline', c.deadline, 'until', c.lease_until, 'claimId', c.claim_id, 'from', %s)
            """;

    private static final String WORK =
            """
            select cast(jsonb_build_object(
                'inHand', (
                    select %s from claim k join review_case c on c.claim_id = k.id and c.case_id = k.case_id
                    where k.reviewer = :person and k.ended_at is null and k.lease_until > :now
                      and c.state = 'CLAIMED' and c.region = any(cast(:regions as text[]))),
                'waiting', coalesce((
                    select jsonb_agg(%s order by nullif(l.reviewer, :person) is null, c.severity, c.deadline, c.case_id)
                    from review_case c cross join lateral (
                        select k.reviewer from claim k where k.case_id = c.case_id order by k.claimed_at desc, k.id limit 1) l
                    where c.state = 'HELD' and c.claimed_by = :person and c.lease_until > :now
                      and c.region = any(cast(:regions as text[]))), cast('[]' as jsonb)),
                'referred', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'caseId', r.case_id, 'team', r.team, 'reason', r.reason, 'referredAt', r.referred_at, 'state', c.state,
                        'outcome', c.standing_outcome, 'decidedAt', d.decided_at) order by r.referred_at desc, r.id)
                    from (
                        select * from referral
                        where referred_by = :person and referred_at > :since and region = any(cast(:regions as text[]))
                        order by referred_at desc, id limit 100) r
                    join review_case c on c.case_id = r.case_id
                    left join decision d on d.id = c.standing_decision), cast('[]' as jsonb)),
                'readTwice', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'caseId', b.case_id, 'readAt', b.read_at, 'became', coalesce(b.settlement, 'WAITS'),
                        'outcome', d.outcome, 'clause', d.clause, 'decidedAt', d.decided_at) order by b.read_at desc, b.case_id)
                    from (
                        select r.case_id, r.settlement, r.decision_id, r.first_at as read_at from double_review r
                        where r.first_reader = :person and r.first_at > :since and r.region = any(cast(:regions as text[]))
                        union all
                        select r.case_id, r.settlement, r.decision_id, r.second_at from double_review r
                        where r.second_reader = :person and r.first_at > :since and r.region = any(cast(:regions as text[]))
                        order by read_at desc limit 100) b
                    left join decision d on d.id = b.decision_id), cast('[]' as jsonb))) as text)
            """
                    .formatted(
                            ITEM.formatted("null"), ITEM.formatted("nullif(l.reviewer, :person)"));

    private final Transactions transactions;
    private final LeaseTerms terms;

    ShowWork(Transactions transactions, LeaseTerms terms) {
        this.transactions = transactions;
        this.terms = terms;
    }

    Uni<WorkView> of(ReviewerId person, List<String> regions) {
        return transactions.in(session -> of(person, regions, session));
    }

    private Uni<WorkView> of(ReviewerId person, List<String> regions, Mutiny.Session session) {
        Instant now = terms.now();
        return session.createNativeQuery(WORK, String.class)
                .setParameter("person", person.value())
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("since", now.minus(REMEMBERED))
                .getSingleResult()
                .map(found -> Rows.read(found, WorkView.class));
    }
}
