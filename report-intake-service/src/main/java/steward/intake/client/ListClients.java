package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// Lists the registrations as they stand in the database.
@ApplicationScoped
class ListClients {

    private final ClientRepository clients;
    private final Transactions transactions;

    ListClients(ClientRepository clients, Transactions transactions) {
        this.clients = clients;
        this.transactions = transactions;
    }

    Uni<Map<ClientId, Client>> list() {
        return transactions.in(clients::all);
    }
}
