package steward.triage.topology;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steward.contracts.id.IdSource;

/// Where time and new ids enter this service: only to say which release is in force now, and in what is told for the audit log. Records are judged by their own
/// time, and what is told of them has ids that follow from them.
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

    @Produces
    @Singleton
    @DefaultBean
    IdSource ids(Clock clock) {
        return IdSource.by(clock);
    }
}
