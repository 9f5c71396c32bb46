package steward.escalation.exposure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.topic.Topics;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.messaging.Outbox;
import steward.messaging.Telling;

/// Ends a sitting and tells of it, in the transaction at hand. Its place in the order of the escalation's events is taken without making it another version: whoever
/// works on it has nothing to read again.
@ApplicationScoped
class TellSeen {

    private final Sittings sittings;
    private final Escalations escalations;
    private final Outbox outbox;

    TellSeen(Sittings sittings, Escalations escalations, Outbox outbox) {
        this.sittings = sittings;
        this.escalations = escalations;
        this.outbox = outbox;
    }

    Uni<Void> end(Sitting sitting, Instant now, Mutiny.Session session) {
        return sittings.end(sitting.id(), sitting.over(now), session)
                .chain(() -> escalations.tellOneMore(sitting.escalationId(), session))
                .chain(of -> outbox.tellAll(List.of(telling(sitting, of, now)), session))
                .replaceWithVoid();
    }

    private static Telling<?> telling(Sitting sitting, Escalation of, Instant now) {
        return Telling.of(
                        Topics.ESCALATIONS,
                        sitting.escalationId().value(),
                        sitting.told(of, now),
                        of.progress().told())
                .tracedBy(of.asked().traceparent());
    }
}
