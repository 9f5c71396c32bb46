package steward.review.interim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;

/// The interim decisions: a row of `decision` each, and since when it stands. At most one per case, by a unique index.
@ApplicationScoped
class InterimRestrictions {

    private static final String RATIONALE =
            "nobody took the case on any step of the ladder; policy restricts its category meanwhile";

    /// The case is locked: what is not there yet does not come meanwhile.
    private static final String WITHOUT =
            """
            select cast(jsonb_build_object(
                'caseId', c.case_id,
                'posted', (select p.subject ->> 'createdAt' from case_content p where p.case_id = c.case_id order by p.seen_at desc, p.hash limit 1)) as text)
            from review_case c
            where c.case_id = any(cast(:ids as text[]))
              and not exists (select 1 from interim_restriction i where i.case_id = c.case_id)
            """;

    private static final String ADD =
            """
            with taken as (
                select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                    id text, case_id text, region text, clause text, clause_version text, category text, severity text, language text,
                    actions jsonb, decider_id text, policy_release text, automated_detection boolean,
                    decided_at timestamptz)),
            added as (
                insert into decision (
                    id, case_id, region, interim, clause, clause_version, category, severity, language, actions, decider_kind, decider_id,
                    decider_version, manifestly_unfounded, reports_through, automated_detection, automated_decision, policy_release,
                    decided_at)
                select t.id, t.case_id, t.region, true, t.clause, t.clause_version, t.category, t.severity, t.language, t.actions, 'RULE',
                    t.decider_id, t.policy_release, '{}', 0, t.automated_detection, true, t.policy_release, t.decided_at
                from taken t
                returning id, case_id, region, decided_at),
            reasoned as (
                insert into decision_rationale (decision_id, rationale) select added.id, :rationale from added)
            insert into interim_restriction (decision_id, case_id, region, taken_at)
            select added.id, added.case_id, added.region, added.decided_at from added
            """;

    /// A case that has had none.
    ///
    /// @param posted when the product says its content was; null where it says nothing
    record Candidate(CaseId caseId, @Nullable Instant posted) {}

    /// Those of these cases, locked, that have had no interim decision.
    Uni<List<Candidate>> without(Collection<CaseId> ids, Mutiny.Session session) {
        return session.createNativeQuery(WITHOUT, String.class)
                .setParameter("ids", ids.stream().map(CaseId::value).toArray(String[]::new))
                .getResultList()
                .map(found -> Rows.readAll(found, Candidate.class));
    }

    Uni<Void> add(List<Interim> taken, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("rows", Rows.write(taken.stream().map(InterimRow::of).toList()))
                .setParameter("rationale", RATIONALE)
                .executeUpdate()
                .replaceWithVoid();
    }
}
