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
import steward.contracts.id.SubmissionId;
import steward.messaging.Rows;
import steward.review.queue.FencingToken;

/// The final records. Only ever added to.
@ApplicationScoped
class Decisions {

    /// The token is checked in the very statement that closes the case: who lost the claim meanwhile changes nothing.
    private static final String CLOSE_CLAIMED =
            """
            with ended as (
                update claim set ended_at = :now, end_reason = 'DECIDED'
                where case_id = :case and fencing_token = :token and ended_at is null and lease_until > :now
                returning id, case_id, fencing_token)
            update review_case c set
                state = 'DECIDED', claim_id = null, claimed_by = null, fencing_token = null, lease_until = null,
                standing_decision = :decision, standing_outcome = :outcome, told = c.told + 1, decisions = c.decisions + 1
            from ended
            where c.case_id = ended.case_id and c.state = 'CLAIMED' and c.fencing_token = ended.fencing_token
            """;

    private static final String CLOSE_PARKED =
            """
            update review_case c set
                state = 'DECIDED', parked_because = null, standing_decision = :decision, standing_outcome = :outcome,
                told = c.told + 1, decisions = c.decisions + 1
            where c.case_id = :case and c.state = 'PARKED'
            """;

    private static final String ADD =
            """
            with added as (
                insert into decision (
                    id, case_id, region, outcome, clause, clause_version, category, severity, language, actions, decider_kind, decider_id,
                    decider_team, decider_version, manifestly_unfounded, reports_through, automated_detection, automated_decision,
                    policy_release, decided_at, escalation_id)
                select r.*
                from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                    id text, case_id text, region text, outcome text, clause text, clause_version text, category text, severity text,
                    language text, actions jsonb, decider_kind text, decider_id text, decider_team text, decider_version text,
                    manifestly_unfounded text[], reports_through bigint, automated_detection boolean, automated_decision boolean,
                    policy_release text, decided_at timestamptz, escalation_id text)
                returning id)
            insert into decision_rationale (decision_id, rationale)
            select added.id, :rationale from added
            """;

    private static final String REPORTS =
            """
            select submission_id from case_report
            where case_id = :case and submission_id = any(cast(:ids as text[]))
            """;

    private static final String VIEW =
            """
            select cast(jsonb_build_object(
                'decisionId', d.id, 'caseId', d.case_id, 'outcome', d.outcome,
                'clause', case when d.clause is null then null
                               else jsonb_build_object('clause', d.clause, 'version', d.clause_version) end,
                'actions', d.actions, 'decidedAt', d.decided_at) as text)
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

    /// Closes a parked case for the specialists' decision; false where it is not parked.
    Uni<Boolean> closeParked(Decision made, Mutiny.Session session) {
        return closing(CLOSE_PARKED, made, session).executeUpdate().map(closed -> closed == 1);
    }

    private static Mutiny.MutationQuery closing(
            String statement, Decision made, Mutiny.Session session) {
        return session.createNativeQuery(statement)
                .setParameter("case", made.decidedCase().id().value())
                .setParameter("decision", made.id().value())
                .setParameter("outcome", made.outcome().name());
    }

    /// Adds the record.
    ///
    /// @param release of the policy that it was made under
    /// @param escalation whose answer it is; null for a reviewer's decision
    Uni<Void> add(
            Decision made,
            String rationale,
            String release,
            @Nullable String escalation,
            Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("row", Rows.write(DecisionRow.of(made, release, escalation)))
                .setParameter("rationale", rationale)
                .executeUpdate()
                .replaceWithVoid();
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
