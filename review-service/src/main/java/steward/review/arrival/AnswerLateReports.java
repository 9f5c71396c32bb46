package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;
import steward.review.policy.Policy;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// After a restore from an older copy, cases are taken in again before their decisions, so a report that came after the decision met a case that still waited. What was told of it since
/// stands on the topic; whatever was written down and never told is made good here: the report is answered, or reopens its case, as it did.
@ApplicationScoped
public class AnswerLateReports {

    /// Taken in by this transaction: others were answered when they came.
    private static final String UNANSWERED =
            """
            select cast(jsonb_build_object(
                'caseId', r.case_id, 'submissionId', r.submission_id, 'content', r.content_hash is not null
                    or (d.basis ->> 'reply' is not null and btrim(coalesce(r.note, '')) <> ''),
                'category', r.category <> c.category and not exists (
                    select 1 from case_report e
                    where e.case_id = r.case_id and e.sequence < r.sequence and e.category = r.category)) as text)
            from case_report r
            join review_case c on c.case_id = r.case_id and c.state = 'DECIDED'
            join decision d on d.id = c.standing_decision
            where r.answered_by is null and r.sequence > d.reports_through and r.taken_in_at >= now()
            order by r.case_id, r.sequence, r.submission_id
            limit 500
            """;

    private static final String ANSWERED =
            """
            update case_report r set answered_by = a."decisionId"
            from jsonb_to_recordset(cast(cast(:facts as text) as jsonb)) as a("caseId" text, "submissionId" text, "decisionId" text)
            where r.case_id = a."caseId" and r.submission_id = a."submissionId"
            """;

    private final Cases cases;
    private final ArrivalRules rules;
    private final WriteArrivals writing;
    private final Clock clock;

    AnswerLateReports(Cases cases, ArrivalRules rules, WriteArrivals writing, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.writing = writing;
        this.clock = clock;
    }

    /// @return how many reports were answered or reopened their case
    public Uni<Long> all(Policy policy, Mutiny.Session session) {
        return some(policy, session)
                .chain(done ->
                        done == 0
                                ? Uni.createFrom().item(0L)
                                : all(policy, session).map(more -> done + more));
    }

    private Uni<Long> some(Policy policy, Mutiny.Session session) {
        return session.createNativeQuery(UNANSWERED, String.class)
                .getResultList()
                .map(found -> Rows.readAll(found, UnansweredReport.class))
                .chain(found ->
                        cases.lock(casesOf(found), rules.regions(), session)
                                .chain(standing -> answer(found, standing, policy, session)));
    }

    private Uni<Long> answer(
            List<UnansweredReport> found,
            Map<CaseId, ReviewCase> standing,
            Policy policy,
            Mutiny.Session session) {
        ArrivedBatch batch = ArrivedBatch.of(found, standing, clock.instant());
        return batch.changed().isEmpty()
                ? Uni.createFrom().item(0L)
                : session.createNativeQuery(ANSWERED)
                        .setParameter("facts", Rows.write(batch.answers()))
                        .executeUpdate()
                        .chain(() -> writing.write(batch, policy, session))
                        .replaceWith((long) batch.tellings().size());
    }

    private static List<CaseId> casesOf(List<UnansweredReport> found) {
        return found.stream().map(report -> new CaseId(report.caseId())).distinct().toList();
    }
}
