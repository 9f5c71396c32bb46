package steward.review.caseview;

import steward.messaging.PreparedSql;
import steward.review.queue.ReviewCase;

/// Finds what stands around a case, by its indexes: never a walk over what an account or a queue holds.
final class ReadSurroundings {

    private static final int MOST_RELATED = 20;
    private static final int MOST_NOTES = 100;
    private static final int MOST_COUNTED = 1000;

    /// Reporters among whom a quarrel is looked for: the latest ones.
    private static final int MOST_REPORTERS = 50;

    static final String AROUND =
            """
            with others as (
                (select c.case_id, 0 as link from review_case c
                    where c.subject_key = :subject and c.case_id <> :id and c.region = :region and c.clearances <@ cast(:clearances as text[])
                    order by c.received_at desc limit :related)
                union all
                (select c.case_id, 1
                    from (select distinct s.reporter_id from (
                            select r.reporter_id from case_report r
                            where r.case_id = :id and r.reporter_id is not null order by r.sequence desc limit :reporters) s) p
                    join review_case c on c.owner_id = p.reporter_id
                    where cast(:author as text) is not null and c.owner_id <> cast(:author as text) and c.case_id <> :id
                      and c.region = :region and c.clearances <@ cast(:clearances as text[]) and c.case_key -> 'subject' ->> 'client' = :client
                      and exists (select from case_report b where b.case_id = c.case_id and b.reporter_id = cast(:author as text))
                    order by c.received_at desc limit :related)
                union all
                (select c.case_id, 2 from review_case c
                    where c.owner_id = cast(:author as text) and c.case_id <> :id and c.region = :region and c.clearances <@ cast(:clearances as text[])
                      and c.case_key -> 'subject' ->> 'client' = :client and c.subject_key <> :subject
                    order by c.received_at desc limit :related)),
            own as (
                select c.state, c.standing_outcome from review_case c
                where c.owner_id = cast(:author as text) and c.region = :region and c.case_key -> 'subject' ->> 'client' = :client
                  and c.clearances <@ cast(:clearances as text[])
                limit :counted)
            select cast(jsonb_build_object(
                'author', case when cast(:author as text) is null then null else (
                    select jsonb_build_object('id', cast(:author as text), 'cases', count(*), 'open', count(*) filter (where state <> 'DECIDED'),
                        'outcomes', coalesce((
                            select jsonb_object_agg(o.standing_outcome, o.n) from (
                                select standing_outcome, count(*) n from own where standing_outcome is not null group by 1) o), cast('{}' as jsonb)))
                    from own) end,
                'related', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'caseId', c.case_id, 'link', (cast('{SAME_SUBJECT,QUARREL,SAME_AUTHOR}' as text[]))[o.link + 1], 'market', c.market,
                        'family', c.case_key ->> 'family', 'category', c.category, 'severity', c.severity, 'state', c.state,
                        'receivedAt', c.received_at, 'outcome', c.standing_outcome, 'clause', d.clause) order by o.link, c.received_at desc, c.case_id)
                    from (select case_id, min(link) as link from others group by case_id) o
                    join review_case c on c.case_id = o.case_id
                    left join decision d on d.id = c.standing_decision), cast('[]' as jsonb)),
                'framing', coalesce((
                    select jsonb_agg(jsonb_build_object('caseId', f.case_id, 'decisionId', f.decision_id, 'at', f.marked_at,
                        'reason', case when f.case_id = :id then r.findings ->> 'suspectedFraming' end) order by f.marked_at desc, f.decision_id)
                    from (
                        select m.* from standing_framing_mark m
                        join review_case c on c.case_id = m.case_id and c.region = :region and c.clearances <@ cast(:clearances as text[])
                        where m.subject_key = :subject or (m.client = :client and m.account = cast(:author as text))
                        order by m.marked_at desc, m.decision_id limit :related) f
                    left join decision_rationale r on r.decision_id = f.decision_id), cast('[]' as jsonb)),
                'notes', coalesce((
                    select jsonb_agg(jsonb_build_object('id', n.id, 'at', n.written_at, 'by', n.author, 'role', n.role, 'text', n.text)
                        order by n.written_at, n.id)
                    from (
                        select w.* from case_note w
                        where w.case_id = :id and not exists (%s and w.author in (b.first_reader, b.second_reader))
                        order by w.written_at desc, w.id limit :notes) n), cast('[]' as jsonb))) as text)
            """
                    .formatted(CaseViews.BLIND);

    private ReadSurroundings() {}

    /// Gives a statement with [#AROUND] in it what that asks for.
    static PreparedSql.Call ask(PreparedSql.Call statement, ReviewCase seen) {
        return statement
                .setParameter("id", seen.id().value())
                .setParameter("subject", seen.key().subject().key())
                .setParameter("client", seen.key().subject().client().value())
                .setParameter("region", seen.region())
                .setParameter("clearances", seen.urgency().clearances().toArray(String[]::new))
                .setParameter("author", seen.opening().owner())
                .setParameter("related", MOST_RELATED)
                .setParameter("reporters", MOST_REPORTERS)
                .setParameter("counted", MOST_COUNTED)
                .setParameter("notes", MOST_NOTES);
    }
}
