package steward.review.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.DecisionId;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;

/// Decisions with what became of their requests. What was overturned is told to nobody any more: the decision in its place is.
///
/// A quarrel is over after ninety days, as triage sees it, and is looked for among the latest 50 cases of each who reported.
@ApplicationScoped
class ToldDecisions {

    private static final PreparedSql FIND =
            PreparedSql.of(
                    """
                    select cast(jsonb_build_object(
                        'id', d.id, 'caseId', d.case_id, 'region', d.region, 'key', c.case_key, 'outcome', coalesce(d.outcome, 'VIOLATION'),
                        'clause', case when d.clause is null then null
                                       else jsonb_build_object('clause', d.clause, 'version', d.clause_version) end,
                        'category', d.category, 'territories', d.basis -> 'territories', 'governedOn', d.basis -> 'governedOn', 'language', d.language, 'owner', c.owner_id, 'automatedDetection', d.automated_detection,
                        'automatedDecision', d.automated_decision, 'traceparent', c.traceparent,
                        'applied', coalesce((select jsonb_agg(e.action order by e.id) from enforcement e
                                             where e.decision_id = d.id and e.state = 'APPLIED' and e.action ->> 'type' <> 'undo'), cast('[]' as jsonb)),
                        'corrected', (select t.recipient_id from told t
                                      where t.kind = 'STATEMENT_OF_REASONS' and (t.decision_id = d.overturns or t.decision_id = (
                                          select i.decision_id from interim_restriction i
                                          where i.case_id = d.case_id and i.ended_by = d.id and exists (
                                              select 1 from enforcement u join enforcement e on e.id = u.action -> 'parameters' ->> 'enforcementId'
                                              where u.decision_id = d.id and u.action ->> 'type' = 'undo' and e.decision_id = i.decision_id))) and not exists (
                                          select 1 from enforcement e
                                          where e.decision_id = d.id and e.action ->> 'type' = 'undo' and e.state = 'FAILED') limit 1),
                        'interim', d.interim, 'reply', d.basis -> 'reply',
                        'reports', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'submissionId', r.submission_id, 'kind', r.reporter_kind, 'reporterId', r.reporter_id, 'locale', r.locale)
                                order by r.sequence, r.submission_id)
                            from case_report r
                            where r.case_id = d.case_id and (r.sequence <= d.reports_through or r.answered_by = d.id)
                              and not d.interim and not exists (select 1 from enforcement e where e.decision_id = d.id and e.state = 'REQUESTED')),
                            cast('[]' as jsonb)),
                        'opponents', coalesce((
                            select jsonb_agg(p.reporter_id order by p.reporter_id)
                            from (select distinct r.reporter_id from case_report r
                                  where r.case_id = d.case_id and c.owner_id is not null and r.reporter_kind = 'USER' and r.reporter_id <> c.owner_id
                                    and (r.sequence <= d.reports_through or r.answered_by = d.id)
                                    and not d.interim and not exists (select 1 from enforcement e where e.decision_id = d.id and e.state = 'REQUESTED')) p
                            where exists (
                                select 1
                                from (select o.case_id from review_case o
                                      where o.owner_id = p.reporter_id and o.region = d.region
                                        and o.case_key -> 'subject' ->> 'client' = c.case_key -> 'subject' ->> 'client'
                                      order by o.received_at desc limit 50) o
                                join case_report b on b.case_id = o.case_id and b.reporter_kind = 'USER' and b.reporter_id = c.owner_id
                                where b.received_at between c.received_at - interval '90 days' and d.decided_at)), cast('[]' as jsonb)),
                        'open', (select count(*) from enforcement e where e.decision_id = d.id and e.state = 'REQUESTED')) as text)
                    from decision d join review_case c on c.case_id = d.case_id
                    where d.id = any(cast(:ids as text[])) and not exists (select 1 from decision n where n.overturns = d.id)
                      and not exists (select 1 from interim_restriction i where d.interim and i.decision_id = d.id and i.ended_by is not null)
                    order by d.id
                    """);

    Uni<List<ToldDecision>> find(Collection<DecisionId> ids, Mutiny.Session session) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return FIND.in(session)
                .setParameter(
                        "ids",
                        ids.stream().map(DecisionId::value).distinct().toArray(String[]::new))
                .getResultList()
                .map(found -> Rows.readAll(found, ToldDecision.class));
    }
}
