package steward.messaging;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import steward.contracts.id.IdSource;

/// Where time and ids enter a service. Everything else has them injected; a test puts its own in their place.
@ApplicationScoped
class TimeAndIdentity {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    IdSource ids(Clock clock) {
        return IdSource.by(clock);
    }
}
