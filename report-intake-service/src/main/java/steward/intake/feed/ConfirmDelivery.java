package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Takes a message that was delivered out of its client's feed.
@ApplicationScoped
class ConfirmDelivery {

    private final FeedRepository feed;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    ConfirmDelivery(FeedRepository feed, Transactions transactions, AuditLog audit, Clock clock) {
        this.audit = audit;
        this.feed = feed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return false when the client has no such message
    Uni<Boolean> confirm(ClientId client, String messageId, Actor by) {
        return transactions.in(session ->
                feed.delivered(client, messageId, clock.instant(), session)
                        .call(done ->
                                done
                                        ? audit.note(
                                                AuditNote.write(
                                                        by,
                                                        "confirm-delivery",
                                                        Matter.of("message", messageId)),
                                                session)
                                        : Uni.createFrom().voidItem()));
    }
}
