package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// What leads said of queues.
@ApplicationScoped
class Instructions {

    private static final int MOST = 500;

    private static final String ADD =
            """
            insert into queue_instruction (
                id, region, kind, markets, languages, categories, to_market, to_language, reason, given_by, given_at, until)
            select r.id, r.region, r.kind, r.markets, r.languages, r.categories, r."toMarket", r."toLanguage", r.reason, r."givenBy", r."givenAt", r.until
            from jsonb_to_record(cast(cast(:row as text) as jsonb)) as r(
                id text, region text, kind text, markets text[], languages text[], categories text[], "toMarket" text, "toLanguage" text,
                reason text, "givenBy" text, "givenAt" timestamptz, until timestamptz)
            """;

    private static final String DOCUMENT =
            """
            select cast(jsonb_build_object(
                'id', q.id, 'region', q.region, 'kind', q.kind, 'markets', q.markets, 'languages', q.languages, 'categories', q.categories,
                'toMarket', q.to_market, 'toLanguage', q.to_language, 'reason', q.reason, 'givenBy', q.given_by, 'givenAt', q.given_at,
                'until', q.until, 'endedAt', q.ended_at, 'endedBy', q.ended_by) as text)
            from queue_instruction q
            """;

    private static final String IN_FORCE =
            DOCUMENT
                    + """
                    where q.region = any(cast(:regions as text[])) and q.ended_at is null and q.until > :now
                    order by q.given_at, q.id
                    limit :most
                    """;

    private static final String LOCK = DOCUMENT + " where q.id = :id for update of q";

    private static final String END =
            """
            update queue_instruction set ended_at = :now, ended_by = :by
            where id = :id and ended_at is null
            """;

    Uni<Void> add(Instruction given, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("row", Rows.write(given))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Instruction>> inForce(
            Collection<String> regions, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(IN_FORCE, String.class)
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("most", MOST)
                .getResultList()
                .map(found -> Rows.readAll(found, Instruction.class));
    }

    /// One, locked; null where there is none.
    Uni<@Nullable Instruction> lock(String id, Mutiny.Session session) {
        return session.createNativeQuery(LOCK, String.class)
                .setParameter("id", id)
                .getResultList()
                .map(found ->
                        found.isEmpty() ? null : Rows.read(found.getFirst(), Instruction.class));
    }

    Uni<Void> end(String id, String by, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
