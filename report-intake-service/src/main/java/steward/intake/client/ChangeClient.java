package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Replaces the registration of a product system, or suspends it.
@ApplicationScoped
class ChangeClient {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    ChangeClient(
            ClientRepository clients,
            ClientDirectory directory,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.audit = audit;
        this.clients = clients;
        this.directory = directory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return false when there is no such client
    Uni<Boolean> change(Client client, Actor by) {
        return transactions
                .in(session ->
                        clients.replace(client, clock.instant(), session)
                                .call(done ->
                                        done
                                                ? audit.note(
                                                        AuditNote.write(
                                                                by,
                                                                "change-client",
                                                                Matter.of(
                                                                        "client",
                                                                        client.id().value())),
                                                        session)
                                                : Uni.createFrom().voidItem()))
                .call(directory::refresh);
    }
}
