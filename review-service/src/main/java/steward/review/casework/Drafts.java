package steward.review.casework;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;
import steward.messaging.Transactions;
import steward.review.caseview.CasesInSight;
import steward.review.queue.CaseMatter;
import steward.review.queue.ReviewCase;

/// Keeps what people have typed until the case is decided, each for its author alone and while they hold the case.
@ApplicationScoped
class Drafts {

    private static final int SWEPT_AT_ONCE = 500;

    /// A window that was left open does not write over what was typed in another since.
    private static final String SAVE =
            """
            insert into case_draft (case_id, author, region, revision, document, saved_at)
            values (:case, :author, :region, 1, cast(cast(:document as text) as jsonb), :now)
            on conflict (case_id, author) do nothing
            """;

    private static final String SAVE_AGAIN =
            """
            update case_draft set revision = revision + 1, document = cast(cast(:document as text) as jsonb), saved_at = :now
            where case_id = :case and author = :author and revision = :revision
            """;

    private static final String READ =
            """
            select cast(document || jsonb_build_object('revision', revision) as text) from case_draft where case_id = :case and author = :author
            """;

    private static final String SWEEP =
            """
            delete from case_draft where (case_id, author) in (
                select d.case_id, d.author from case_draft d join review_case c using (case_id)
                where c.state = 'DECIDED' or d.saved_at < :before
                order by d.saved_at limit :most)
            """;

    private final Transactions transactions;
    private final CasesInSight cases;
    private final AuditLog audit;
    private final DraftConfig config;
    private final Clock clock;

    Drafts(
            Transactions transactions,
            CasesInSight cases,
            AuditLog audit,
            DraftConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /// What saving one ends in.
    sealed interface Saved {
        record Done(int revision) implements Saved {}

        /// Something newer was saved.
        record Stale() implements Saved {}

        record NotFound() implements Saved {}
    }

    Uni<Saved> save(CaseId id, DraftRequest draft, Caller caller) {
        return transactions.in(session ->
                cases.findHeld(id, caller, session)
                        .chain(held ->
                                held == null
                                        ? Uni.createFrom().item(new Saved.NotFound())
                                        : save(held, draft, caller, session)));
    }

    private Uni<Saved> save(
            ReviewCase held, DraftRequest draft, Caller caller, Mutiny.Session session) {
        boolean first = draft.revision() == 0;
        return session.createNativeQuery(first ? SAVE : SAVE_AGAIN)
                .setParameter("case", held.id().value())
                .setParameter("author", caller.id())
                .setParameter("document", Rows.write(draft))
                .setParameter("now", clock.instant())
                .setParameter(
                        first ? "region" : "revision", first ? held.region() : draft.revision())
                .executeUpdate()
                .chain(written ->
                        written == 0
                                ? Uni.createFrom().item(new Saved.Stale())
                                : audit.note(
                                                AuditNote.write(
                                                        Actor.of(caller, Roles.MODERATOR),
                                                        "save-draft",
                                                        CaseMatter.of(held)),
                                                session)
                                        .replaceWith(new Saved.Done(draft.revision() + 1)));
    }

    /// The caller's own draft of a case they hold; nothing where there is none.
    Uni<Optional<DraftView>> read(CaseId id, Caller caller) {
        return transactions.in(session ->
                cases.findHeld(id, caller, session).chain(held -> read(held, caller, session)));
    }

    private Uni<Optional<DraftView>> read(
            @Nullable ReviewCase held, Caller caller, Mutiny.Session session) {
        return held == null
                ? Uni.createFrom().item(Optional.empty())
                : session.createNativeQuery(READ, String.class)
                        .setParameter("case", held.id().value())
                        .setParameter("author", caller.id())
                        .getResultList()
                        .chain(found -> shown(found.stream().findFirst(), held, caller, session));
    }

    private Uni<Optional<DraftView>> shown(
            Optional<String> found, ReviewCase held, Caller caller, Mutiny.Session session) {
        return found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : audit.note(
                                AuditNote.look(
                                        Actor.of(caller, Roles.MODERATOR),
                                        "read-draft",
                                        CaseMatter.of(held)),
                                session)
                        .replaceWith(() -> Optional.of(Rows.read(found.get(), DraftView.class)));
    }

    /// Removes drafts of what is decided, and those that nobody has touched for long.
    @Scheduled(
            every = "${steward.review.draft.sweep:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return transactions.in(session ->
                session.createNativeQuery(SWEEP)
                        .setParameter("before", clock.instant().minus(config.keep()))
                        .setParameter("most", SWEPT_AT_ONCE)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
