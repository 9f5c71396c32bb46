package steward.access.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/// Starts and ends the reading of `access` with the process. The start waits for the end of the topic, but not for long: where the broker is away the process
/// comes up all the same, and answers people with 503 until it has read.
@ApplicationScoped
class FollowAccess {

    private static final Logger LOG = Logger.getLogger(FollowAccess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessReader reader;

    FollowAccess(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            AccessRegister register,
            Clock clock,
            MeterRegistry meters) {
        this.reader = new AccessReader(broker, register, clock);
        Gauge.builder("steward.access.people", register, AccessRegister::people)
                .description("people the register has or had")
                .register(meters);
        Gauge.builder(
                        "steward.access.silence.seconds",
                        reader,
                        from -> Duration.between(from.contact(), clock.instant()).toSeconds())
                .description("since the broker last answered about access")
                .register(meters);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        reader.start();
        if (!reader.awaitEnd(PATIENCE)) {
            LOG.warn("access is not read to its end yet: people are answered with 503 until it is");
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        reader.close();
    }
}
