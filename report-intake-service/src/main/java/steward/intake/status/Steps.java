package steward.intake.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;

/// Steps of submissions in PostgreSQL.
@ApplicationScoped
class Steps {

    /// More than one submission ever has.
    private static final int MOST = 200;

    /// Adds steps, in one statement; known ones stay as they are.
    Uni<Void> add(List<Step> steps, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        insert into submission_step (submission_id, step, cause, at, case_id, region, decision_id, outcome, same_as)
                        select s.id, s.step, s.cause, cast(s.at as timestamptz), s.case_id, s.region, s.decision_id, s.outcome, s.same_as
                        from unnest(cast(:ids as text[]), cast(:kinds as text[]), cast(:causes as text[]), cast(:ats as text[]),
                                    cast(:cases as text[]), cast(:regions as text[]), cast(:decisions as text[]),
                                    cast(:outcomes as text[]), cast(:same as text[]))
                             as s(id, step, cause, at, case_id, region, decision_id, outcome, same_as)
                        on conflict (submission_id, step, cause) do nothing
                        """)
                .setParameter("ids", column(steps, step -> step.submissionId().value()))
                .setParameter("kinds", column(steps, step -> step.kind().name()))
                .setParameter("causes", column(steps, Step::cause))
                .setParameter("ats", column(steps, step -> step.at().toString()))
                .setParameter("cases", column(steps, Step::caseId))
                .setParameter("regions", column(steps, Step::region))
                .setParameter("decisions", column(steps, Step::decisionId))
                .setParameter("outcomes", column(steps, Step::outcome))
                .setParameter("same", column(steps, Step::sameAs))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The steps of a submission, in no order.
    Uni<List<Step>> of(SubmissionId id, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        select step, cause, at, case_id, region, decision_id, outcome, same_as
                        from submission_step where submission_id = :id order by at
                        """,
                        Object[].class)
                .setParameter("id", id.value())
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(row -> stepOf(id, row)).toList());
    }

    private static Step stepOf(SubmissionId id, Object[] row) {
        return new Step(
                id,
                Step.Kind.valueOf((String) row[0]),
                (String) row[1],
                ((OffsetDateTime) row[2]).toInstant(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    private static @Nullable String[] column(
            List<Step> steps, Function<Step, @Nullable String> of) {
        return steps.stream().map(of).toArray(String[]::new);
    }
}
