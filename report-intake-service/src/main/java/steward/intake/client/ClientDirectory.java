package steward.intake.client;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.messaging.Transactions;

/// The registered clients, held in memory so that a report needs no database. A change made here holds at once, one made by another instance within
/// seconds; while the database is away the last known registrations hold.
@ApplicationScoped
public class ClientDirectory {

    private static final Logger LOG = Logger.getLogger(ClientDirectory.class);

    private final ClientRepository clients;
    private final Transactions transactions;
    private final AtomicReference<@Nullable Map<ClientId, Client>> known = new AtomicReference<>();

    ClientDirectory(ClientRepository clients, Transactions transactions) {
        this.clients = clients;
        this.transactions = transactions;
    }

    /// False until the registrations were read once.
    public boolean isKnown() {
        return known.get() != null;
    }

    /// The client, where it is registered and not suspended.
    public @Nullable Client active(ClientId id) {
        Map<ClientId, Client> all = known.get();
        Client client = all == null ? null : all.get(id);
        return client != null && client.active() ? client : null;
    }

    /// Reads all registrations anew.
    Uni<Void> refresh() {
        return transactions.in(clients::all).invoke(known::set).replaceWithVoid();
    }

    @Scheduled(
            identity = "client-directory",
            every = "{steward.intake.clients-refresh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> keepCurrent() {
        return refresh()
                .onFailure()
                .invoke(e -> LOG.warnf("registrations not refreshed: %s", e.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
