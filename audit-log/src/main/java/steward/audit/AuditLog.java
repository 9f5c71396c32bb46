package steward.audit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Outbox;
import steward.messaging.PreparedSql;
import steward.messaging.Rows;
import steward.messaging.Telling;

/// Where a service writes down who did what. An entry is appended in the caller's transaction, so there is one if and only if the change is committed, and
/// what is answered after the transaction was written down before. Appending is a plain insert: no transaction waits for another.
@ApplicationScoped
public class AuditLog {

    private static final String ENTRY =
            """
            entry as (
                insert into audit_entry (
                    cell, kind, action, actor_kind, actor, role, vendor, client, region, matter, matter_id, outcome, times, trace, content_hash)
                select :log, n.kind, n.action, n."actorKind", n.actor, n.role, n.vendor, n.client, n.region, n.matter, n."matterId", n.outcome,
                    n.times, n.trace, n."contentHash"
                from jsonb_to_recordset(cast(cast(:notes as text) as jsonb)) as n(
                    kind text, action text, "actorKind" text, actor text, role text, vendor text, client text, region text, matter text,
                    "matterId" text, outcome text, times int, trace text, "contentHash" text)
                returning id, cell)
            """;

    private static final String PENDING =
            "insert into audit_pending (entry_id, cell) select id, cell from entry";

    private static final PreparedSql APPEND = PreparedSql.of("with " + ENTRY + PENDING);

    private static final PreparedSql APPEND_AND_TELL =
            PreparedSql.of(
                    Outbox.TOLD + ", " + ENTRY + ", pending as (" + PENDING + ") " + Outbox.WAKE);

    private final String cell;
    private final Outbox outbox;

    AuditLog(@ConfigProperty(name = "steward.messaging.cell") String cell, Outbox outbox) {
        this.cell = cell;
        this.outbox = outbox;
    }

    /// Appends one entry.
    public Uni<Void> note(AuditNote note, Mutiny.Session session) {
        return noteAll(List.of(note), session);
    }

    /// Appends entries with one statement.
    public Uni<Void> noteAll(List<AuditNote> notes, Mutiny.Session session) {
        return notes.isEmpty()
                ? Uni.createFrom().voidItem()
                : APPEND.in(session)
                        .setParameter("log", cell)
                        .setParameter("notes", written(notes))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// Appends entries and tells facts with one statement.
    ///
    /// @return fails like [Outbox#tellAll]
    public Uni<Void> noteAll(
            List<AuditNote> notes, List<? extends Telling<?>> tellings, Mutiny.Session session) {
        return notes.isEmpty() || tellings.isEmpty()
                ? outbox.tellAll(tellings, session).chain(() -> noteAll(notes, session))
                : Uni.createFrom()
                        .deferred(() ->
                                outbox.batchOf(tellings)
                                        .into(APPEND_AND_TELL.in(session))
                                        .setParameter("log", cell)
                                        .setParameter("notes", written(notes))
                                        .getResultList()
                                        .replaceWithVoid());
    }

    private static String written(List<AuditNote> notes) {
        String trace = trace();
        return Rows.write(notes.stream().map(note -> Noted.of(note, trace)).toList());
    }

    private static @Nullable String trace() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    private record Noted(
            AuditNote.Kind kind,
            String action,
            Actor.Kind actorKind,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String vendor,
            @Nullable String client,
            @Nullable String region,
            String matter,
            @Nullable String matterId,
            String outcome,
            int times,
            @Nullable String trace,
            @Nullable String contentHash) {

        static Noted of(AuditNote note, @Nullable String trace) {
            Actor actor = note.actor();
            Matter matter = note.matter();
            return new Noted(
                    note.kind(),
                    note.action(),
                    actor.kind(),
                    actor.id(),
                    actor.role(),
                    actor.vendor(),
                    actor.client(),
                    matter.region(),
                    matter.kind(),
                    matter.id(),
                    note.outcome(),
                    note.times(),
                    trace,
                    matter.contentHash());
        }
    }
}
