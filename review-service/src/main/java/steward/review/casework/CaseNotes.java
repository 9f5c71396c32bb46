package steward.review.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.CaseId;
import steward.messaging.Transactions;
import steward.review.caseview.CasesInSight;
import steward.review.queue.CaseMatter;
import steward.review.queue.ReviewCase;

/// Writes notes on a case, each once under the id that its author gave it.
@ApplicationScoped
class CaseNotes {

    private static final String WRITE =
            """
            insert into case_note (case_id, id, region, author, role, text, written_at)
            values (:case, :id, :region, :author, :role, :text, :now)
            on conflict (case_id, id) do nothing
            """;

    private static final String SAME =
            """
            select count(*) from case_note where case_id = :case and id = :id and author = :author and text = :text
            """;

    private final Transactions transactions;
    private final CasesInSight cases;
    private final AuditLog audit;
    private final Clock clock;

    CaseNotes(Transactions transactions, CasesInSight cases, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /// What writing one ends in.
    enum Result {
        WRITTEN,
        WRITTEN_BEFORE,
        /// The id stands for another note.
        TAKEN,
        NOT_FOUND
    }

    Uni<Result> write(CaseId id, String note, String text, Caller caller) {
        return transactions.in(session ->
                cases.find(id, caller, session)
                        .chain(found -> write(found, note, text, caller, session)));
    }

    private Uni<Result> write(
            @Nullable ReviewCase found,
            String note,
            String text,
            Caller caller,
            Mutiny.Session session) {
        if (found == null) {
            return Uni.createFrom().item(Result.NOT_FOUND);
        }
        Actor by = Actor.of(caller, Roles.LEAD, Roles.MODERATOR);
        return session.createNativeQuery(WRITE)
                .setParameter("case", found.id().value())
                .setParameter("id", note)
                .setParameter("region", found.region())
                .setParameter("author", caller.id())
                .setParameter("role", by.role())
                .setParameter("text", text)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .chain(written ->
                        written == 1
                                ? audit.note(
                                                AuditNote.write(
                                                        by, "note-on-case", CaseMatter.of(found)),
                                                session)
                                        .replaceWith(Result.WRITTEN)
                                : before(found, note, text, caller, session));
    }

    private static Uni<Result> before(
            ReviewCase found, String note, String text, Caller caller, Mutiny.Session session) {
        return session.createNativeQuery(SAME, Long.class)
                .setParameter("case", found.id().value())
                .setParameter("id", note)
                .setParameter("author", caller.id())
                .setParameter("text", text)
                .getSingleResult()
                .map(same -> same == 1 ? Result.WRITTEN_BEFORE : Result.TAKEN);
    }
}
