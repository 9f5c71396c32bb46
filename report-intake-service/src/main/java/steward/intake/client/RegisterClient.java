package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Registers a product system.
@ApplicationScoped
class RegisterClient {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    RegisterClient(
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

    /// @return false when the id is taken
    Uni<Boolean> register(Client client, Actor by) {
        return transactions
                .in(session ->
                        clients.add(client, clock.instant(), session)
                                .call(done ->
                                        done
                                                ? audit.note(
                                                        AuditNote.write(
                                                                by,
                                                                "register-client",
                                                                Matter.of(
                                                                        "client",
                                                                        client.id().value())),
                                                        session)
                                                : Uni.createFrom().voidItem()))
                .call(directory::refresh);
    }
}
