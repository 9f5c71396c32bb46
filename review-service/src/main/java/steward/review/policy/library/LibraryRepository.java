package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Rows;

/// The library's rows.
@ApplicationScoped
class LibraryRepository {

    private static final int MOST = 10_000;

    /// Whoever writes waits for each other; whoever reads does not.
    private static final String LOCK = "lock table policy_library in share row exclusive mode";

    private static final String ALL =
            """
            select cast(to_jsonb(l) as text) from policy_library l order by l.part, l.version limit :most
            """;

    private static final String PUT =
            """
            insert into policy_library as l
            select r.* from jsonb_populate_recordset(cast(null as policy_library), cast(cast(:rows as text) as jsonb)) as r
            on conflict (part, version) do update set
                origin = excluded.origin, effective_from = excluded.effective_from, effective_to = excluded.effective_to, type = excluded.type, content = excluded.content,
                state = excluded.state, authors = excluded.authors, approved_by = excluded.approved_by, scheduled_at = excluded.scheduled_at,
                emergency_by = excluded.emergency_by, emergency_reason = excluded.emergency_reason, review_due = excluded.review_due,
                reviewed_by = excluded.reviewed_by, confirmed = excluded.confirmed, changed_at = excluded.changed_at
            """;

    private static final String ADD_STEPS =
            """
            insert into policy_step (part, version, step, by, note, at)
            select r.part, r.version, r.step, r.by, r.note, r.at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r(part text, version text, step text, by text, note text, at timestamptz)
            """;

    private static final String STEPS =
            """
            select cast(jsonb_build_object(
                'part', s.part, 'version', s.version, 'step', s.step, 'by', s.by, 'note', s.note, 'at', s.at) as text)
            from policy_step s where s.part = :part and s.version = :version order by s.number limit :most
            """;

    private static final String REVIEWS_OWED =
            """
            select review_due from policy_library where emergency_by is not null and reviewed_by is null order by review_due limit :most
            """;

    /// Everything, for somebody who writes: nobody else does until the transaction ends.
    Uni<List<Entry>> locked(Mutiny.Session session) {
        return session.createNativeQuery(LOCK).executeUpdate().chain(() -> all(session));
    }

    /// Everything.
    Uni<List<Entry>> all(Mutiny.Session session) {
        return session.createNativeQuery(ALL, String.class)
                .setParameter("most", MOST)
                .getResultList()
                .map(found ->
                        Rows.readAll(found, LibraryRow.class).stream()
                                .map(LibraryRow::toEntry)
                                .toList());
    }

    /// Writes versions and what was done to them.
    Uni<Void> put(Collection<Entry> entries, List<StepRow> steps, Mutiny.Session session) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(PUT)
                        .setParameter(
                                "rows", Rows.write(entries.stream().map(LibraryRow::of).toList()))
                        .executeUpdate()
                        .chain(() ->
                                session.createNativeQuery(ADD_STEPS)
                                        .setParameter("rows", Rows.write(steps))
                                        .executeUpdate())
                        .replaceWithVoid();
    }

    /// What was done to a version, the earliest first.
    Uni<List<StepRow>> steps(Part part, Mutiny.Session session) {
        return session.createNativeQuery(STEPS, String.class)
                .setParameter("part", part.name().text())
                .setParameter("version", part.version().toString())
                .setParameter("most", MOST)
                .getResultList()
                .map(found -> Rows.readAll(found, StepRow.class));
    }

    /// When the reviews that are owed should have been done.
    Uni<List<Instant>> reviewsOwed(Mutiny.Session session) {
        return session.createNativeQuery(REVIEWS_OWED, Instant.class)
                .setParameter("most", MOST)
                .getResultList();
    }
}
