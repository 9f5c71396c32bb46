package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Rows;
import steward.messaging.Transactions;

/// Puts together what a lead sees of the work of one of their people, with one statement. That they looked is written down in the same transaction.
@ApplicationScoped
class ShowPersonsWork {

    private static final String HELD =
            """
            jsonb_build_object(
                'caseId', case when exists (select 1 from double_review b where b.case_id = c.case_id and b.settled_at is null) then null else c.case_id end,
                'market', c.market, 'language', c.language, 'category', c.category, 'severity', c.severity, 'since', l.claimed_at,
                'deadline', c.deadline, 'until', c.lease_until)
            """;

    private static final String WORK =
            """
            select cast(jsonb_build_object(
                'inHand', (
                    select %1$s from claim l join review_case c on c.claim_id = l.id and c.case_id = l.case_id
                    where l.reviewer = :person and l.ended_at is null and l.lease_until > :now
                      and c.state = 'CLAIMED' and c.region = any(cast(:regions as text[]))),
                'aside', coalesce((
                    select jsonb_agg(%1$s order by c.severity, c.deadline, c.case_id)
                    from review_case c cross join lateral (
                        select k.claimed_at from claim k where k.case_id = c.case_id order by k.claimed_at desc, k.id limit 1) l
                    where c.state = 'HELD' and c.claimed_by = :person and c.lease_until > :now
                      and c.region = any(cast(:regions as text[]))), cast('[]' as jsonb)),
                'decided', (
                    select count(*) from decision d
                    where d.decider_kind = 'REVIEWER' and d.decider_id = :person and d.decided_at >= :began
                      and d.region = any(cast(:regions as text[]))),
                'decidedLast', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'caseId', d.case_id, 'market', c.market, 'category', d.category, 'severity', d.severity, 'outcome', d.outcome,
                        'clause', d.clause, 'at', d.decided_at) order by d.decided_at desc, d.id)
                    from (
                        select * from decision d
                        where d.decider_kind = 'REVIEWER' and d.decider_id = :person and d.decided_at >= :began
                          and d.region = any(cast(:regions as text[]))
                        order by d.decided_at desc, d.id limit 100) d
                    join review_case c on c.case_id = d.case_id), cast('[]' as jsonb)),
                'person', cast(:person as text), 'today', cast(:today as text)) as text)
            """
                    .formatted(HELD);

    private final Transactions transactions;
    private final AuditLog audit;
    private final LeaseTerms terms;

    ShowPersonsWork(Transactions transactions, AuditLog audit, LeaseTerms terms) {
        this.transactions = transactions;
        this.audit = audit;
        this.terms = terms;
    }

    /// @param lead of the person
    /// @param regions that the lead reaches
    /// @param zone in which the person's days begin
    Uni<PersonsWorkView> of(String person, Caller lead, List<String> regions, ZoneId zone) {
        return transactions.in(session ->
                audit.note(
                                AuditNote.look(
                                        Actor.of(lead, Roles.LEAD),
                                        "show-work",
                                        Matter.of("person", person)),
                                session)
                        .chain(() -> of(person, regions, zone, session)));
    }

    private Uni<PersonsWorkView> of(
            String person, List<String> regions, ZoneId zone, Mutiny.Session session) {
        Instant now = terms.now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return session.createNativeQuery(WORK, String.class)
                .setParameter("person", person)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("today", today.toString())
                .setParameter("began", today.atStartOfDay(zone).toInstant())
                .getSingleResult()
                .map(found -> Rows.read(found, PersonsWorkView.class));
    }
}
