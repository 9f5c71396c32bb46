package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.messaging.Transactions;

/// Replaces the registration of a product system, or suspends it.
@ApplicationScoped
class ChangeClient {

    private final ClientRepository clients;
    private final ClientDirectory directory;
    private final Transactions transactions;
    private final Clock clock;

    ChangeClient(
            ClientRepository clients,
            ClientDirectory directory,
            Transactions transactions,
            Clock clock) {
        this.clients = clients;
        this.directory = directory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @return false when there is no such client
    Uni<Boolean> change(Client client) {
        return transactions
                .in(session -> clients.replace(client, clock.instant(), session))
                .call(directory::refresh);
    }
}
