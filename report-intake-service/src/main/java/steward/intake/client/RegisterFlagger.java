package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Registers a flagger for one client, or registers it anew, which also ends a suspension.
@ApplicationScoped
class RegisterFlagger {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;
    private final AuditLog audit;

    RegisterFlagger(
            ClientRepository clients,
            ClientDirectory directory,
            Transactions transactions,
            AuditLog audit) {
        this.audit = audit;
        this.clients = clients;
        this.directory = directory;
        this.transactions = transactions;
    }

    /// @return false when there is no such client
    Uni<Boolean> register(ClientId client, Flagger flagger, Actor by) {
        return transactions
                .in(session ->
                        clients.put(client, flagger, session)
                                .call(done ->
                                        done
                                                ? audit.note(
                                                        AuditNote.write(
                                                                by,
                                                                "register-flagger",
                                                                FlaggerMatter.of(
                                                                        client, flagger.id())),
                                                        session)
                                                : Uni.createFrom().voidItem()))
                .call(directory::refresh);
    }
}
