package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Registers a flagger for one client, or registers it anew, which also ends a suspension.
@ApplicationScoped
class RegisterFlagger {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;

    RegisterFlagger(
            ClientRepository clients, ClientDirectory directory, Transactions transactions) {
        this.clients = clients;
        this.directory = directory;
        this.transactions = transactions;
    }

    /// @return false when there is no such client
    Uni<Boolean> register(ClientId client, Flagger flagger) {
        return transactions
                .in(session -> clients.put(client, flagger, session))
                .call(directory::refresh);
    }
}
