package steward.review.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.messaging.Rows;

/// The pages that were raised: one per case and cause, and one per opening of a breaker, by unique indexes.
@ApplicationScoped
class Pages {

    private static final String ADD =
            """
            insert into page (id, case_id, region, cause, severity, raised_at, next_at)
            select r.id, r."caseId", r.region, r.cause, r.severity, r."raisedAt", r."nextAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                id text, "caseId" text, region text, cause text, severity text, "raisedAt" timestamptz, "nextAt" timestamptz)
            on conflict on constraint page_once_per_cause do nothing
            returning case_id
            """;

    private static final String STOPPED =
            """
            insert into page (id, breaker_id, round, region, cause, raised_at, next_at)
            select b.id || '-' || b.round, b.id, b.round, b.region, 'AUTOMATION_STOPPED', b.opened_at, cast(cast(:next as text) as timestamptz)
            from automation_breaker b
            where b.opened_at is not null and b.region = any(cast(:regions as text[]))
              and not exists (select 1 from page p where p.breaker_id = b.id and p.round = b.round)
            on conflict on constraint page_once_per_opening do nothing
            """;

    private static final String DUE =
            """
            select cast(jsonb_build_object(
                'id', p.id, 'caseId', p.case_id, 'breakerId', p.breaker_id, 'region', p.region, 'cause', p.cause, 'severity', p.severity, 'raisedAt', p.raised_at,
                'attempts', p.attempts, 'nextAt', p.next_at) as text)
            from page p
            where p.posted_at is null and p.next_at is not null and p.next_at <= :now and p.region = any(cast(:regions as text[]))
            order by p.next_at, p.id
            limit 1
            for update skip locked
            """;

    private static final String ATTEMPT =
            """
            update page set attempts = attempts + 1, next_at = cast(cast(:next as text) as timestamptz) where id = :id
            """;

    private static final String POSTED =
            """
            update page set posted_at = :now, next_at = null where id = :id and posted_at is null
            """;

    /// Adds those that are new, and answers their cases.
    Uni<Set<CaseId>> add(List<Page> pages, Mutiny.Session session) {
        return session.createNativeQuery(ADD, String.class)
                .setParameter("rows", Rows.write(pages))
                .getResultList()
                .map(added -> {
                    Set<CaseId> cases = new HashSet<>();
                    added.forEach(id -> cases.add(new CaseId(id)));
                    return cases;
                });
    }

    /// Adds one for each breaker that is open and has none of this opening.
    ///
    /// @param next when they are posted; null where they are not
    Uni<Void> addStopped(
            Collection<String> regions, @Nullable Instant next, Mutiny.Session session) {
        return session.createNativeQuery(STOPPED)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("next", next == null ? null : next.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The one that is due longest, locked; null where none is.
    Uni<@Nullable Page> due(Collection<String> regions, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(DUE, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Page.class));
    }

    /// Counts an attempt before it is made.
    ///
    /// @param next when the next one is due; null where this is the last
    Uni<Void> attempt(String id, @Nullable Instant next, Mutiny.Session session) {
        return session.createNativeQuery(ATTEMPT)
                .setParameter("id", id)
                .setParameter("next", next == null ? null : next.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> posted(String id, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(POSTED)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
