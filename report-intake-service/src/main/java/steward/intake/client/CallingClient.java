package steward.intake.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.contracts.id.ClientId;

/// The product system that is calling, while it is registered and not suspended. Ask before the first asynchronous step.
@ApplicationScoped
public class CallingClient {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final CurrentCaller caller;
    private final ClientDirectory clients;

    CallingClient(CurrentCaller caller, ClientDirectory clients) {
        this.caller = caller;
        this.clients = clients;
    }

    /// @throws ProblemException 403 where the client of the token is unknown or suspended, 503 while no registration could be read
    public ClientId get() {
        ClientId id = caller.get().requireClient();
        if (!clients.isKnown()) {
            throw ProblemException.unavailable(SOON);
        }
        if (clients.active(id) == null) {
            throw ProblemException.forbidden(
                    "the client of the token is not registered, or is suspended");
        }
        return id;
    }
}
