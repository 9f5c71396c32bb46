package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Takes a message that was delivered out of its client's feed.
@ApplicationScoped
class ConfirmDelivery {

    private final FeedRepository feed;
    private final Transactions transactions;
    private final Clock clock;

    ConfirmDelivery(FeedRepository feed, Transactions transactions, Clock clock) {
        this.feed = feed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return false when the client has no such message
    Uni<Boolean> confirm(ClientId client, String messageId) {
        return transactions.in(
                session -> feed.delivered(client, messageId, clock.instant(), session));
    }
}
