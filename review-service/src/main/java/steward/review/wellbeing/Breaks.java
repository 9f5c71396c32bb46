package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// The rows of breaks.
@ApplicationScoped
class Breaks {

    private static final String BEGIN =
            """
            insert into work_break as b (id, person, started_at)
            values (:id, :person, cast(cast(:now as text) as timestamptz))
            on conflict do nothing
            returning cast(to_jsonb(b) as text)
            """;

    private static final String UNDER_WAY =
            """
            select cast(to_jsonb(b) as text) from work_break b where b.person = :person and b.ended_at is null
            """;

    private static final String END =
            """
            update work_break b set ended_at = greatest(b.started_at, cast(cast(:now as text) as timestamptz))
            where b.person = :person and b.ended_at is null
            returning cast(to_jsonb(b) as text)
            """;

    private static final String HOLDS =
            """
            select c.id from claim c
            where c.reviewer = :person and c.ended_at is null and c.lease_until > cast(cast(:now as text) as timestamptz)
            """;

    private static final String SINCE =
            """
            select cast(to_jsonb(b) as text) from work_break b
            where b.person = :person and (b.ended_at is null or b.ended_at > cast(cast(:since as text) as timestamptz))
            order by b.started_at desc limit 50
            """;

    /// Begins a break; null where one is under way.
    Uni<@Nullable BreakRow> begin(String id, String person, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(BEGIN, String.class)
                .setParameter("id", id)
                .setParameter("person", person)
                .setParameter("now", now.toString())
                .getResultList()
                .map(Breaks::firstOf);
    }

    /// The break under way; null where there is none.
    Uni<@Nullable BreakRow> underWay(String person, Mutiny.Session session) {
        return session.createNativeQuery(UNDER_WAY, String.class)
                .setParameter("person", person)
                .getResultList()
                .map(Breaks::firstOf);
    }

    /// Ends the break under way; null where there was none.
    Uni<@Nullable BreakRow> end(String person, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(END, String.class)
                .setParameter("person", person)
                .setParameter("now", now.toString())
                .getResultList()
                .map(Breaks::firstOf);
    }

    /// Whether the person holds a case.
    Uni<Boolean> holdsCase(String person, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(HOLDS, String.class)
                .setParameter("person", person)
                .setParameter("now", now.toString())
                .getResultList()
                .map(found -> !found.isEmpty());
    }

    /// Those that ended after an instant, or did not end, the last first.
    Uni<List<BreakRow>> since(String person, Instant since, Mutiny.Session session) {
        return session.createNativeQuery(SINCE, String.class)
                .setParameter("person", person)
                .setParameter("since", since.toString())
                .getResultList()
                .map(found -> Rows.readAll(found, BreakRow.class));
    }

    private static @Nullable BreakRow firstOf(List<String> found) {
        return found.isEmpty() ? null : Rows.read(found.getFirst(), BreakRow.class);
    }
}
