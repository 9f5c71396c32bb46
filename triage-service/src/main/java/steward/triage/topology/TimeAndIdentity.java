package steward.triage.topology;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where time enters this service: only to say which release is in force now. Records are judged by their own time.
@ApplicationScoped
class TimeAndIdentity {

    /// @param offset by which the clock is wrong on purpose; a start in production refuses any
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(
            @ConfigProperty(name = "steward.clock.offset", defaultValue = "PT0S") Duration offset) {
        return Clock.offset(Clock.systemUTC(), offset);
    }
}
