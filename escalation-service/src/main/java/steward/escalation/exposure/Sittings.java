package steward.escalation.exposure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.messaging.Rows;

/// The rows of sittings: one of a specialist with an escalation is open at a time.
@ApplicationScoped
class Sittings {

    private static final String OPEN =
            """
            insert into sitting as s (id, escalation_id, specialist, opened_at, lasts_until)
            values (:id, :escalation, :specialist, cast(cast(:now as text) as timestamptz), cast(cast(:until as text) as timestamptz))
            on conflict (escalation_id, specialist) where ended_at is null
            do update set lasts_until = greatest(s.lasts_until, excluded.lasts_until)
            """;

    private static final String LOCK =
            """
            select cast(jsonb_build_object(
                'id', s.id, 'escalationId', s.escalation_id, 'specialist', s.specialist, 'openedAt', s.opened_at, 'lastsUntil', s.lasts_until,
                'seen', s.seen) as text)
            from sitting s where s.ended_at is null and %s
            """;

    private static final String LOCK_OPEN =
            LOCK.formatted("s.escalation_id = :escalation and s.specialist = :specialist")
                    + "for update";

    private static final String LOCK_OVER =
            LOCK.formatted("s.lasts_until <= cast(cast(:now as text) as timestamptz)")
                    + "order by s.escalation_id, s.id limit :most for update skip locked";

    private static final String KEEP =
            """
            update sitting s set seen = cast(cast(:seen as text) as jsonb), lasts_until = cast(cast(:until as text) as timestamptz)
            where s.id = :id
            """;

    private static final String END =
            """
            update sitting s set ended_at = cast(cast(:at as text) as timestamptz) where s.id = :id
            """;

    /// Opens it, or goes on with the one that is open.
    Uni<Void> open(Sitting sitting, Mutiny.Session session) {
        return session.createNativeQuery(OPEN)
                .setParameter("id", sitting.id())
                .setParameter("escalation", sitting.escalationId().value())
                .setParameter("specialist", sitting.specialist().value())
                .setParameter("now", sitting.openedAt().toString())
                .setParameter("until", sitting.lastsUntil().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The open one, locked; null where none is.
    Uni<@Nullable Sitting> lock(
            EscalationId escalation, ReviewerId specialist, Mutiny.Session session) {
        return session.createNativeQuery(LOCK_OPEN, String.class)
                .setParameter("escalation", escalation.value())
                .setParameter("specialist", specialist.value())
                .getResultList()
                .map(found -> found.isEmpty() ? null : Rows.read(found.getFirst(), Sitting.class));
    }

    /// Some of which nothing was heard for long enough, locked, those of an escalation together; those that others are ending are left to them.
    Uni<List<Sitting>> lockOver(Instant now, int most, Mutiny.Session session) {
        return session.createNativeQuery(LOCK_OVER, String.class)
                .setParameter("now", now.toString())
                .setParameter("most", most)
                .getResultList()
                .map(found -> Rows.readAll(found, Sitting.class));
    }

    Uni<Void> keep(Sitting reported, Mutiny.Session session) {
        return session.createNativeQuery(KEEP)
                .setParameter("id", reported.id())
                .setParameter("seen", Rows.write(Objects.requireNonNull(reported.seen())))
                .setParameter("until", reported.lastsUntil().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> end(String id, Instant at, Mutiny.Session session) {
        return session.createNativeQuery(END)
                .setParameter("id", id)
                .setParameter("at", at.toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
