package steward.review.recheck;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.recheck.Recheck.Hold;

/// Ends a person's time with a decision that they read again: it goes into the ledger of exposure and is told as that of any claim. In the transaction at hand.
@ApplicationScoped
class EndHolds {

    private final Rechecks rechecks;
    private final Outbox outbox;

    EndHolds(Rechecks rechecks, Outbox outbox) {
        this.rechecks = rechecks;
        this.outbox = outbox;
    }

    /// @param held locked
    Uni<Void> end(
            Recheck held,
            Hold hold,
            CaseReleased.Reason reason,
            Instant now,
            Mutiny.Session session) {
        return rechecks.endHold(held.id(), reason.name(), now, session)
                .chain(() ->
                        outbox.tellAll(
                                List.of(
                                        Telling.of(
                                                Topics.ACTIVITY,
                                                hold.person().value(),
                                                held.ended(hold, reason, now),
                                                0)),
                                session))
                .replaceWithVoid();
    }
}
