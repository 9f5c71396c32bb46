package steward.escalation.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.ReportedContent;
import steward.contracts.id.EscalationId;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.messaging.Rows;

/// What was reported and what the reports say. Who reported is not kept.
@ApplicationScoped
public class Evidence {

    private static final String ADD_CONTENT =
            """
            insert into escalation_content (escalation_id, hash, subject)
            values (:id, :hash, cast(cast(:subject as text) as jsonb))
            on conflict do nothing
            """;

    private static final String ADD_REPORT =
            """
            insert into escalation_report (escalation_id, submission_id, reporter_kind, category, note, received_at)
            values (:id, :submission, :kind, :category, nullif(cast(:note as text), ''), cast(cast(:received as text) as timestamptz))
            on conflict do nothing
            """;

    private static final String NEWEST_CONTENT =
            """
            select cast(subject as text) from escalation_content where escalation_id = :id
            order by position desc limit 1
            """;

    private static final String NEWEST_REPORTS =
            """
            select cast(jsonb_build_object('submissionId', r.submission_id, 'reporterKind', r.reporter_kind, 'category', r.category,
                'note', r.note, 'receivedAt', r.received_at) as text)
            from escalation_report r where r.escalation_id = :id
            order by r.received_at desc, r.submission_id limit :most
            """;

    /// A report without its reporter.
    public record Report(
            String submissionId,
            ReporterKind reporterKind,
            String category,
            @Nullable String note,
            Instant receivedAt) {}

    /// Keeps content that is not kept yet.
    public Uni<Void> add(EscalationId id, ReportedContent content, Mutiny.Session session) {
        return session.createNativeQuery(ADD_CONTENT)
                .setParameter("id", id.value())
                .setParameter("hash", content.hash())
                .setParameter("subject", Rows.write(content.subject()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Keeps a report; false where it was known.
    public Uni<Boolean> add(EscalationId id, CaseReport report, Mutiny.Session session) {
        String note = report.note();
        return session.createNativeQuery(ADD_REPORT)
                .setParameter("id", id.value())
                .setParameter("submission", report.submissionId().value())
                .setParameter("kind", report.kind().name())
                .setParameter("category", report.category())
                .setParameter("note", note == null ? "" : note)
                .setParameter("received", report.receivedAt().toString())
                .executeUpdate()
                .map(added -> added == 1);
    }

    /// The content as it was shown last.
    public Uni<Subject> newestContent(EscalationId id, Mutiny.Session session) {
        return session.createNativeQuery(NEWEST_CONTENT, String.class)
                .setParameter("id", id.value())
                .getSingleResult()
                .map(subject -> Rows.read(subject, Subject.class));
    }

    /// The newest reports, newest first.
    public Uni<List<Report>> newestReports(EscalationId id, int most, Mutiny.Session session) {
        return session.createNativeQuery(NEWEST_REPORTS, String.class)
                .setParameter("id", id.value())
                .setParameter("most", most)
                .getResultList()
                .map(reports -> Rows.readAll(reports, Report.class));
    }
}
