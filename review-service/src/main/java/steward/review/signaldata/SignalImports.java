package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// What was imported together.
@ApplicationScoped
class SignalImports {

    private static final String DOCUMENT =
            """
            select cast(jsonb_build_object(
                'id', i.id, 'importedBy', i.imported_by, 'importedAt', i.imported_at, 'because', i.because, 'key', i.idempotency_key,
                'fingerprint', i.fingerprint, 'proposed', i.proposed, 'same', i.same, 'refused', i.refused, 'approvedBy', i.approved_by,
                'approvedAt', i.approved_at, 'withdrawnBy', i.withdrawn_by, 'withdrawnAt', i.withdrawn_at,
                'withdrawnBecause', i.withdrawn_because) as text)
            from signal_import i
            """;

    private static final String ONE = DOCUMENT + " where i.id = :id";

    private static final String UNDER_KEY =
            DOCUMENT + " where i.imported_by = :by and i.idempotency_key = :key";

    private static final String LATEST =
            DOCUMENT
                    + """
                    where cast(:before as text) = '' or i.imported_at < cast(nullif(cast(:before as text), '') as timestamptz)
                    order by i.imported_at desc, i.id limit :limit
                    """;

    private static final String ADD =
            """
            insert into signal_import (id, imported_by, imported_at, because, idempotency_key, fingerprint, proposed, same, refused)
            select r.id, r."importedBy", r."importedAt", r.because, r.key, r.fingerprint, r.proposed, r.same, r.refused
            from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                id text, "importedBy" text, "importedAt" timestamptz, because text, key text, fingerprint text, proposed int, same int,
                refused jsonb)
            """;

    private static final String APPROVE =
            """
            update signal_import set approved_by = :by, approved_at = cast(cast(:now as text) as timestamptz) where id = :id
            """;

    private static final String WITHDRAW =
            """
            update signal_import set withdrawn_by = :by, withdrawn_at = cast(cast(:now as text) as timestamptz), withdrawn_because = :because
            where id = :id
            """;

    Uni<Optional<SignalImport>> find(String id, Mutiny.Session session) {
        return one(session.createNativeQuery(ONE, String.class).setParameter("id", id));
    }

    /// What a person imported under an Idempotency-Key.
    Uni<Optional<SignalImport>> under(String key, String by, Mutiny.Session session) {
        return one(
                session.createNativeQuery(UNDER_KEY, String.class)
                        .setParameter("by", by)
                        .setParameter("key", key));
    }

    /// The latest first.
    ///
    /// @param before only what was imported earlier; null for all
    Uni<List<SignalImport>> latest(@Nullable Instant before, int limit, Mutiny.Session session) {
        return session.createNativeQuery(LATEST, String.class)
                .setParameter("before", before == null ? "" : before.toString())
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> Rows.readAll(found, SignalImport.class));
    }

    private static Uni<Optional<SignalImport>> one(Mutiny.SelectionQuery<String> query) {
        return query.getResultList()
                .map(found -> Rows.readAll(found, SignalImport.class).stream().findFirst());
    }

    Uni<Void> add(SignalImport imported, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("row", Rows.write(imported))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> approve(String id, String by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(APPROVE)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> withdraw(String id, String by, String because, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(WITHDRAW)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("because", because)
                .setParameter("now", now.toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
