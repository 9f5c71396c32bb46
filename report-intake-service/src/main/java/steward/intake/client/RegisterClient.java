package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.messaging.Transactions;

/// Registers a product system.
@ApplicationScoped
class RegisterClient {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;
    private final Clock clock;

    RegisterClient(
            ClientRepository clients,
            ClientDirectory directory,
            Transactions transactions,
            Clock clock) {
        this.clients = clients;
        this.directory = directory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return false when the id is taken
    Uni<Boolean> register(Client client) {
        return transactions
                .in(session -> clients.add(client, clock.instant(), session))
                .call(directory::refresh);
    }
}
