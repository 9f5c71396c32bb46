package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.contracts.topic.Topics;
import steward.messaging.Telling;

/// How a claim ends, whoever ends it. The case is locked by then.
@ApplicationScoped
public class ClaimEnds {

    private static final String END =
            """
            update claim set ended_at = :now, end_reason = :reason
            where id = :claim and ended_at is null
            """;

    /// Ends a claim that is known to be live.
    public Uni<Void> end(
            CaseState.Claimed claimed,
            CaseReleased.Reason reason,
            Instant now,
            Mutiny.Session session) {
        return session.createNativeQuery(END)
                .setParameter("claim", claimed.claim().value())
                .setParameter("reason", reason.name())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /// The fact for `activity`.
    public static Telling<CaseReleased> told(
            ReviewCase held, CaseState.Claimed claimed, CaseReleased.Reason reason, Instant now) {
        Telling<CaseReleased> told =
                Telling.of(
                        Topics.ACTIVITY,
                        claimed.by().value(),
                        new CaseReleased(
                                held.id(),
                                held.region(),
                                claimed.by(),
                                claimed.claim().value(),
                                reason,
                                now),
                        0);
        return told.tracedBy(held.traceparent());
    }
}
