package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.ReportedContent;
import steward.contracts.id.CaseId;
import steward.contracts.submission.Subject;
import steward.messaging.Rows;

/// What was reported, each version once.
@ApplicationScoped
public class Contents {

    private static final String LATEST =
            """
            select distinct on (c.case_id)
                cast(jsonb_build_object('caseId', c.case_id, 'hash', c.hash, 'subject', c.subject) as text)
            from case_content c
            where c.case_id = any(cast(:ids as text[]))
            order by c.case_id, c.seen_at desc, c.hash
            """;

    private record Found(CaseId caseId, String hash, Subject subject) {}

    /// The version of each case that was seen last.
    public Uni<Map<CaseId, ReportedContent>> latestOf(
            Collection<CaseId> ids, Mutiny.Session session) {
        return session.createNativeQuery(LATEST, String.class)
                .setParameter("ids", ids.stream().map(CaseId::value).toArray(String[]::new))
                .getResultList()
                .map(Contents::byCase);
    }

    private static Map<CaseId, ReportedContent> byCase(List<String> rows) {
        Map<CaseId, ReportedContent> found = new HashMap<>();
        for (Found row : Rows.readAll(rows, Found.class)) {
            found.put(row.caseId(), new ReportedContent(row.subject(), row.hash()));
        }
        return found;
    }
}
