package steward.review.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;

/// The reports that a decision answers: those its decider's case held, and late ones that were answered from it.
@ApplicationScoped
class ReportsToAnswer {

    private static final String OF =
            """
            select cast(jsonb_build_object(
                'submissionId', r.submission_id, 'kind', r.reporter_kind, 'reporterId', r.reporter_id, 'locale', r.locale) as text)
            from case_report r
            where r.case_id = :case and (r.sequence <= :through or r.answered_by = :decision)
            order by r.sequence, r.submission_id
            """;

    Uni<List<ReportToAnswer>> of(ToldDecision decision, Mutiny.Session session) {
        return session.createNativeQuery(OF, String.class)
                .setParameter("case", decision.caseId().value())
                .setParameter("through", decision.reportsThrough())
                .setParameter("decision", decision.id().value())
                .getResultList()
                .map(found -> Rows.readAll(found, ReportToAnswer.class));
    }
}
