package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.review.queue.FencingToken;

/// The final records. Only ever added to.
@ApplicationScoped
class Decisions {

    private static final String END_CLAIM =
            """
            ended as (
                update claim set ended_at = :now, end_reason = 'DECIDED'
                where case_id = :case and fencing_token = :token and ended_at is null and lease_until > :now
                returning id, case_id, fencing_token)
            """;

    private static final String CLOSE_HELD =
            """
            update review_case c set
                state = 'DECIDED', claim_id = null, claimed_by = null, fencing_token = null, lease_until = null,
                standing_decision = :decision, standing_outcome = :outcome, told = c.told + 1, decisions = c.decisions + 1
            from ended
            where c.case_id = ended.case_id and c.state = 'CLAIMED' and c.fencing_token = ended.fencing_token
            """;

    /// The token is checked in the very statement that closes the case: who lost the claim meanwhile changes nothing.
    private static final String CLOSE_CLAIMED = "with " + END_CLAIM + CLOSE_HELD;

    private static final String CLOSE_PARKED =
            """
            update review_case c set
                state = 'DECIDED', parked_because = null, standing_decision = :decision, standing_outcome = :outcome,
                told = c.told + 1, decisions = c.decisions + 1
            where c.case_id = :case and c.state = 'PARKED'
            """;

    private static final String CLOSE_QUEUED =
            """
            update review_case c set
                state = 'DECIDED', standing_decision = :decision, standing_outcome = :outcome, told = c.told + 1, decisions = c.decisions + 1
            where c.case_id = :case and c.state = 'QUEUED'
            """;

    /// People looked at the same content, under whatever clause, and found that nothing is broken.
    private static final String CLEARED =
            """
            select d.id from case_content m
            join case_content o on o.hash = m.hash and o.case_id <> m.case_id
            join review_case c on c.case_id = o.case_id and c.state = 'DECIDED'
            join decision d on d.id = c.standing_decision
            where m.case_id = :case and d.decider_kind in ('REVIEWER', 'SPECIALIST') and d.outcome in ('NO_VIOLATION', 'INCONCLUSIVE')
            limit 1
            """;

    private static final String STANDS =
            """
            select d.id from review_case m
            join review_case c on c.market = m.market and c.owner_id = m.owner_id and c.case_id <> m.case_id and c.state = 'DECIDED'
            join decision d on d.id = c.standing_decision
            where m.case_id = :case and c.case_id = :other and d.id = :decision and d.outcome = 'VIOLATION'
                and d.decider_kind in ('REVIEWER', 'SPECIALIST')
            """;

    private static final String INSERT =
            """
            insert into decision (
                id, case_id, region, outcome, clause, clause_version, category, severity, language, actions, decider_kind, decider_id,
                decider_team, decider_version, manifestly_unfounded, reports_through, automated_detection, automated_decision,
                policy_release, decided_at, escalation_id, basis, needs_two)
            select r.*
            from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                id text, case_id text, region text, outcome text, clause text, clause_version text, category text, severity text,
                language text, actions jsonb, decider_kind text, decider_id text, decider_team text, decider_version text,
                manifestly_unfounded text[], reports_through bigint, automated_detection boolean, automated_decision boolean,
                policy_release text, decided_at timestamptz, escalation_id text, basis jsonb, needs_two boolean)
            """;

    private static final String REASONS =
            """
            insert into decision_rationale (decision_id, rationale, findings)
            select added.id, :rationale, cast(nullif(cast(:findings as text), '') as jsonb) from added
            """;

    private static final String ADD = "with added as (" + INSERT + " returning id) " + REASONS;

    private static final PreparedSql CLOSE_AND_ADD =
            PreparedSql.of(
                    "with "
                            + END_CLAIM
                            + ", closed as ("
                            + CLOSE_HELD
                            + " returning c.case_id), added as ("
                            + INSERT
                            + " where exists (select from closed) returning id) "
                            + REASONS);

    private static final String REPORTS =
            """
            select submission_id from case_report
            where case_id = :case and submission_id = any(cast(:ids as text[]))
            """;

    private static final String CLOSE_SECOND_REVIEW =
            """
            update review_case c set
                state = 'DECIDED', standing_decision = :decision, standing_outcome = :outcome, told = c.told + 1, decisions = c.decisions + 1
            where c.case_id = :case and c.state = 'SECOND_REVIEW'
            """;

    /// Whoever held it: their claim has ended by then.
    private static final String CLOSE_OPEN =
            """
            update review_case c set
                state = 'DECIDED', claim_id = null, claimed_by = null, fencing_token = null, lease_until = null,
                standing_decision = :decision, standing_outcome = :outcome, told = c.told + 1, decisions = c.decisions + 1
            where c.case_id = :case and c.state in ('QUEUED', 'CLAIMED', 'HELD', 'SECOND_REVIEW')
            """;

    private static final String CLOSE_AGAIN =
            """
            update review_case c set
                standing_decision = :decision, standing_outcome = :outcome, told = c.told + 1, decisions = c.decisions + 1
            where c.case_id = :case and c.state = 'DECIDED'
            """;

    private static final String QUEUE_AGAIN =
            """
            update review_case set state = 'QUEUED' where case_id = :case and state = 'SECOND_REVIEW'
            """;

    private static final String DECIDER =
            """
            select d.id from decision d where d.case_id = :case and (d.decider_id = :person or d.second_person = :person) limit 1
            """;

    /// The last that said something of the rules, else the last; or the one that is named. What products refused has no effect that could be undone.
    private static final String LATEST =
            """
            select cast(jsonb_build_object(
                'id', d.id, 'outcome', d.outcome, 'clause', d.clause,
                'asked', coalesce((
                    select jsonb_agg(jsonb_build_object('id', e.id, 'action', e.action, 'appliedAt', e.settled_at) order by e.id)
                    from decision b join enforcement e on e.decision_id = b.id
                    where b.case_id = d.case_id and e.state in ('REQUESTED', 'APPLIED') and e.action ->> 'type' <> 'undo'
                      and not exists (
                          select 1 from decision l join enforcement u on u.decision_id = l.id
                          where l.case_id = d.case_id and u.action ->> 'type' = 'undo' and u.action -> 'parameters' ->> 'enforcementId' = e.id)),
                    cast('[]' as jsonb)),
                'suspectedFraming', coalesce(d.basis -> 'suspectedFraming', cast('false' as jsonb)),
                'named', cast(:named as text) <> '') as text)
            from decision d where d.case_id = :case and not d.interim and (cast(:named as text) = '' or d.id = :named)
            order by d.outcome in ('VIOLATION', 'REFER_TO_AUTHORITIES', 'NO_VIOLATION', 'INCONCLUSIVE') desc, d.decided_at desc, d.id desc
            limit 1
            """;

    private static final String VIEW =
            """
            select cast(jsonb_build_object(
                'decisionId', d.id, 'caseId', d.case_id, 'outcome', d.outcome,
                'clause', case when d.clause is null then null
                               else jsonb_build_object('clause', d.clause, 'version', d.clause_version) end,
                'actions', d.actions, 'decidedAt', d.decided_at, 'basis', d.basis) as text)
            from decision d where d.id = :id and d.region = any(cast(:regions as text[]))
            """;

    /// Closes the case for this decision; false where the claim with this token is no longer in force.
    Uni<Boolean> close(Decision made, FencingToken token, Mutiny.Session session) {
        return closing(CLOSE_CLAIMED, made, session)
                .setParameter("token", token.value())
                .setParameter("now", made.decidedAt())
                .executeUpdate()
                .map(closed -> closed == 1);
    }

    /// Closes the case for this decision and adds the record, in one; nothing of both, and false, where the claim with this token is no longer in force.
    Uni<Boolean> closeAndAdd(
            Weighed.Allowed allowed,
            Judgement judgement,
            FencingToken token,
            Mutiny.Session session) {
        Decision made = allowed.made();
        return CLOSE_AND_ADD
                .in(session)
                .setParameter("case", made.decidedCase().id().value())
                .setParameter("decision", made.id().value())
                .setParameter("outcome", made.outcome().name())
                .setParameter("token", token.value())
                .setParameter("now", made.decidedAt())
                .setParameter("row", Rows.write(DecisionRow.of(allowed, null)))
                .setParameter("rationale", judgement.rationale())
                .setParameter("findings", findings(judgement))
                .executeUpdate()
                .map(added -> added == 1);
    }

    /// Closes a parked case for the specialists' decision; false where it is not parked.
    Uni<Boolean> closeParked(Decision made, Mutiny.Session session) {
        return closing(CLOSE_PARKED, made, session).executeUpdate().map(closed -> closed == 1);
    }

    /// Closes a case that waits for somebody. It is locked and in that state.
    Uni<Void> closeQueued(Decision made, Mutiny.Session session) {
        return closing(CLOSE_QUEUED, made, session)
                .executeUpdate()
                .invoke(closed -> {
                    if (closed != 1) {
                        throw new IllegalStateException("a case that is locked does not move");
                    }
                })
                .replaceWithVoid();
    }

    /// Whether people found nothing wrong with the content of this case when they decided another.
    Uni<Boolean> isCleared(CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(CLEARED, String.class)
                .setParameter("case", id.value())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /// Whether a person's decision that a clause was broken stands on another case of the same account in the same market.
    Uni<Boolean> stands(CaseId id, CaseId other, DecisionId decision, Mutiny.Session session) {
        return session.createNativeQuery(STANDS, String.class)
                .setParameter("case", id.value())
                .setParameter("other", other.value())
                .setParameter("decision", decision.value())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    private static Mutiny.MutationQuery closing(
            String statement, Decision made, Mutiny.Session session) {
        return session.createNativeQuery(statement)
                .setParameter("case", made.decidedCase().id().value())
                .setParameter("decision", made.id().value())
                .setParameter("outcome", made.outcome().name());
    }

    /// Closes a case that waited for a second person. It is locked and in that state.
    Uni<Void> closeSecondReview(Decision made, Mutiny.Session session) {
        return closing(CLOSE_SECOND_REVIEW, made, session).executeUpdate().replaceWithVoid();
    }

    /// Closes a case that nobody decides any more: it is locked, and no claim on it is in force; false where it is decided or parked.
    Uni<Boolean> closeOpen(Decision made, Mutiny.Session session) {
        return closing(CLOSE_OPEN, made, session).executeUpdate().map(closed -> closed == 1);
    }

    /// Puts the decision in the place of the one that stands. The case is locked and decided.
    Uni<Void> closeAgain(Decision made, Mutiny.Session session) {
        return closing(CLOSE_AGAIN, made, session).executeUpdate().replaceWithVoid();
    }

    /// Puts a case that waited for a second person back into the queue. It is locked and in that state.
    Uni<Void> queueAgain(CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(QUEUE_AGAIN)
                .setParameter("case", id.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Whether this person decided the case before, or confirmed a decision on it.
    Uni<Boolean> isDecider(ReviewerId person, CaseId id, Mutiny.Session session) {
        return session.createNativeQuery(DECIDER, String.class)
                .setParameter("case", id.value())
                .setParameter("person", person.value())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /// Adds the record.
    ///
    /// @param escalation whose answer it is; null for a reviewer's decision
    Uni<Void> add(
            Weighed.Allowed allowed,
            Judgement judgement,
            @Nullable String escalation,
            Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("row", Rows.write(DecisionRow.of(allowed, escalation)))
                .setParameter("rationale", judgement.rationale())
                .setParameter("findings", findings(judgement))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String findings(Judgement judgement) {
        Findings found = judgement.besides().findings();
        return found == null ? "" : Rows.write(found);
    }

    /// Which of these submissions are reports of the case.
    Uni<Set<SubmissionId>> reportsAmong(
            CaseId id, Collection<SubmissionId> asked, Mutiny.Session session) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(REPORTS, String.class)
                .setParameter("case", id.value())
                .setParameter("ids", asked.stream().map(SubmissionId::value).toArray(String[]::new))
                .getResultList()
                .map(found -> {
                    Set<SubmissionId> reports = new HashSet<>();
                    found.forEach(submission -> reports.add(new SubmissionId(submission)));
                    return reports;
                });
    }

    /// The decision that the next one is held against; null where the case has none.
    ///
    /// @param named the one whose place the next takes; null where none is named
    Uni<@Nullable Earlier> earlierOf(
            CaseId id, @Nullable DecisionId named, Mutiny.Session session) {
        return session.createNativeQuery(LATEST, String.class)
                .setParameter("case", id.value())
                .setParameter("named", named == null ? "" : named.value())
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Earlier.class));
    }

    /// Whether this decision was recorded.
    Uni<Boolean> isKnown(DecisionId id, Mutiny.Session session) {
        return session.createNativeQuery("select id from decision where id = :id", String.class)
                .setParameter("id", id.value())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /// A decision as it is answered.
    Uni<DecisionView> view(DecisionId id, Collection<String> regions, Mutiny.Session session) {
        return session.createNativeQuery(VIEW, String.class)
                .setParameter("id", id.value())
                .setParameter("regions", regions.toArray(String[]::new))
                .getSingleResult()
                .map(found -> Rows.read(found, DecisionView.class));
    }
}
