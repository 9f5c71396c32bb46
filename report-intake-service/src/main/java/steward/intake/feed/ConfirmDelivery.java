package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Takes messages that were delivered out of their client's feed.
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

    /// @return the ids that are no message of this client's, in the order given
    Uni<List<String>> confirm(ClientId client, List<String> messageIds, Actor by) {
        return transactions
                .in(session ->
                        feed.delivered(client, messageIds, clock.instant(), session)
                                .call(found -> noted(found, by, session)))
                .map(found -> messageIds.stream().filter(id -> !found.contains(id)).toList());
    }

    private Uni<Void> noted(Set<String> messageIds, Actor by, Mutiny.Session session) {
        return audit.noteAll(
                messageIds.stream()
                        .sorted()
                        .map(id ->
                                AuditNote.write(by, "confirm-delivery", Matter.of("message", id)))
                        .toList(),
                session);
    }
}
