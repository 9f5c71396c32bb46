package steward.review.restoration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// The statements of a reimport: each takes facts as a JSON array and leaves alone what is there.
@ApplicationScoped
class ReimportStatements {

    private static final String RECORD =
            """
            with made as (
                select r.* from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as r(
                    "decisionId" text, "caseId" text, region text, outcome text, clause jsonb, category text, severity text, language text,
                    actions jsonb, decider jsonb, "manifestlyUnfounded" text[], "reportsThrough" bigint, "automatedDetection" boolean,
                    "automatedDecision" boolean, "decidedAt" timestamptz, basis jsonb)
                join review_case c on c.case_id = r."caseId"),
            added as (
                insert into decision (
                    id, case_id, region, outcome, clause, clause_version, category, severity, language, actions, decider_kind, decider_id,
                    decider_team, decider_version, manifestly_unfounded, reports_through, automated_detection, automated_decision,
                    policy_release, decided_at, basis, needs_two)
                select m."decisionId", m."caseId", m.region, m.outcome, m.clause ->> 'clause', m.clause ->> 'version', m.category, m.severity,
                    m.language, m.actions, m.decider ->> 'kind', m.decider ->> 'id', m.decider ->> 'team', m.decider ->> 'version',
                    m."manifestlyUnfounded", m."reportsThrough", m."automatedDetection", m."automatedDecision", :release, m."decidedAt",
                    coalesce(m.basis, cast('{}' as jsonb)), m.basis ->> 'secondPerson' is not null
                from made m
                on conflict (id) do nothing
                returning id)
            insert into decision_rationale (decision_id, rationale, lost_at)
            select id, null, clock_timestamp() from added
            returning decision_id
            """;

    /// Interim decisions, before the decisions that end them.
    private static final String RESTRICT =
            """
            with made as (
                select r.* from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as r(
                    "decisionId" text, "caseId" text, region text, clause jsonb, category text, severity text, language text, actions jsonb,
                    decider jsonb, "automatedDetection" boolean, "restrictedAt" timestamptz)
                join review_case c on c.case_id = r."caseId"),
            added as (
                insert into decision (
                    id, case_id, region, interim, clause, clause_version, category, severity, language, actions, decider_kind, decider_id,
                    decider_version, manifestly_unfounded, reports_through, automated_detection, automated_decision, policy_release, decided_at)
                select m."decisionId", m."caseId", m.region, true, m.clause ->> 'clause', m.clause ->> 'version', m.category, m.severity,
                    m.language, m.actions, 'RULE', m.decider ->> 'id', m.decider ->> 'version', '{}', 0, m."automatedDetection", true,
                    m.decider ->> 'version', m."restrictedAt"
                from made m
                on conflict (id) do nothing
                returning id, case_id, region, decided_at),
            reasoned as (
                insert into decision_rationale (decision_id, rationale, lost_at) select id, null, clock_timestamp() from added)
            insert into interim_restriction (decision_id, case_id, region, taken_at)
            select id, case_id, region, decided_at from added
            """;

    /// Those of the facts that give a strike or overturn one, by case: each takes back what was given before it.
    private static final String TAKE_STRIKES_BACK =
            """
            update strike s set taken_back_at = l.decided_at, taken_back_by = l.id
            from (select distinct on (d.case_id) d.case_id, d.id, d.decided_at
                  from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as r("decisionId" text)
                  join decision d on d.id = r."decisionId" and (d.overturns is not null or d.basis -> 'strike' ->> 'weight' is not null)
                  order by d.case_id, d.decided_at desc, d.id desc) l
            where s.case_id = l.case_id and s.decision_id <> l.id and s.given_at <= l.decided_at and s.taken_back_at is null
            """;

    /// Of each case the last of them counts.
    private static final String STRIKE =
            """
            insert into strike (decision_id, case_id, region, client, account, weight, given_at, expires_at)
            select d.id, c.case_id, c.region, c.case_key -> 'subject' ->> 'client', c.owner_id,
                cast(d.basis -> 'strike' ->> 'weight' as int), d.decided_at, cast(d.basis -> 'strike' ->> 'expiresAt' as timestamptz)
            from (select distinct on (d.case_id) d.*
                  from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as r("decisionId" text)
                  join decision d on d.id = r."decisionId" and (d.overturns is not null or d.basis -> 'strike' ->> 'weight' is not null)
                  order by d.case_id, d.decided_at desc, d.id desc) d
            join review_case c on c.case_id = d.case_id
            where c.owner_id is not null and d.basis -> 'strike' ->> 'weight' is not null
            on conflict do nothing
            """;

    private static final String ASK =
            """
            insert into enforcement (id, decision_id, case_id, region, action, state, requested_at, next_asked_at)
            select a ->> 'enforcementId', d.id, d.case_id, d.region, a -> 'action', 'REQUESTED', d.decided_at, clock_timestamp() + interval '1 hour'
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as r("decisionId" text)
            join decision d on d.id = r."decisionId", jsonb_array_elements(d.actions) a
            on conflict (id) do nothing
            """;

    /// Nobody is asked again before the answers that stand on the topic were read.
    private static final String WAIT =
            """
            update enforcement set
                attempt = greatest(attempt, 1), next_asked_at = greatest(next_asked_at, clock_timestamp() + interval '1 hour')
            where state = 'REQUESTED' and stuck_at is null
            """;

    private static final String ATTEMPT =
            """
            with asked as (
                select r."enforcementId" as id, max(r.attempt) as attempt
                from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as r("enforcementId" text, attempt int) group by 1)
            update enforcement e set attempt = greatest(e.attempt, asked.attempt)
            from asked where e.id = asked.id and e.state = 'REQUESTED' and e.stuck_at is null
            """;

    private static final String ANSWER =
            """
            update case_report r set answered_by = a."decisionId"
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as a("caseId" text, "submissionId" text, "decisionId" text)
            where r.case_id = a."caseId" and r.submission_id = a."submissionId"
            """;

    private static final String MOVE =
            """
            update review_case c set
                state = coalesce(e.state, c.state),
                parked_because = case when e.state is null then c.parked_because else e."parkedBecause" end,
                standing_decision = case when e.state is null then c.standing_decision else e."standingDecision" end,
                standing_outcome = case when e.state is null then c.standing_outcome else e."standingOutcome" end,
                told = greatest(c.told, e.told),
                deadline_near_at = coalesce(c.deadline_near_at, e."nearAt"),
                deadline_missed_at = coalesce(c.deadline_missed_at, e."missedAt"),
                decisions = (select count(*) from decision d where d.case_id = c.case_id and not d.interim)
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as e(
                "caseId" text, state text, "parkedBecause" text, "standingDecision" text, "standingOutcome" text,
                "nearAt" timestamptz, "missedAt" timestamptz, told bigint)
            where c.case_id = e."caseId"
            """;

    private static final String TELL =
            """
            insert into told (message_id, decision_id, region, kind, recipient_id, told_at)
            select m.message ->> 'messageId', d.id, d.region,
                case m.type when 'steward.reply.queued.v1' then 'REPLY' else 'STATEMENT_OF_REASONS' end,
                m.message ->> 'recipientId', cast(coalesce(m.message ->> 'queuedAt', m.message ->> 'issuedAt') as timestamptz)
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as m(type text, message jsonb)
            join decision d on d.id = m.message ->> 'decisionId'
            on conflict do nothing
            """;

    private static final String REFER =
            """
            insert into referral (id, case_id, region, reason, team, question, referred_by, referred_at)
            select q.event, c.case_id, c.region, q.question ->> 'reason', q.question ->> 'team', q.question ->> 'question',
                q.question -> 'referredBy' ->> 'id', cast(q.question ->> 'referredAt' as timestamptz)
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as q(event text, question jsonb)
            join review_case c on c.case_id = q.question ->> 'caseId'
            where not exists (
                select 1 from referral r
                where r.case_id = c.case_id and r.referred_at = cast(q.question ->> 'referredAt' as timestamptz))
            """;

    /// @return the ids of decisions that were not there
    Uni<Set<String>> record(String facts, String release, Mutiny.Session session) {
        return session.createNativeQuery(RECORD, String.class)
                .setParameter("facts", facts)
                .setParameter("release", release)
                .getResultList()
                .map(HashSet::new);
    }

    Uni<Void> restrict(String facts, Mutiny.Session session) {
        return run(RESTRICT, facts, session);
    }

    Uni<Void> strike(String facts, Mutiny.Session session) {
        return run(TAKE_STRIKES_BACK, facts, session).chain(() -> run(STRIKE, facts, session));
    }

    Uni<Void> ask(String facts, Mutiny.Session session) {
        return run(ASK, facts, session);
    }

    Uni<Void> waitForAnswers(Mutiny.Session session) {
        return session.createNativeQuery(WAIT).executeUpdate().replaceWithVoid();
    }

    Uni<Void> attempt(String facts, Mutiny.Session session) {
        return run(ATTEMPT, facts, session);
    }

    Uni<Void> answer(String facts, Mutiny.Session session) {
        return run(ANSWER, facts, session);
    }

    Uni<Void> move(String facts, Mutiny.Session session) {
        return run(MOVE, facts, session);
    }

    Uni<Void> tell(String facts, Mutiny.Session session) {
        return run(TELL, facts, session);
    }

    Uni<Void> refer(String facts, Mutiny.Session session) {
        return run(REFER, facts, session);
    }

    private static Uni<Void> run(String statement, String facts, Mutiny.Session session) {
        return session.createNativeQuery(statement)
                .setParameter("facts", facts)
                .executeUpdate()
                .replaceWithVoid();
    }
}
