package steward.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A process that misses a topic says which and is not ready.
@Readiness
@ApplicationScoped
class TopicsPresent implements HealthCheck {

    private final ConsumedTopics topics;

    TopicsPresent(ConsumedTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        Set<String> missing = topics.missing();
        return HealthCheckResponse.named("consumed topics exist")
                .withData("missing", String.join(", ", missing))
                .status(missing.isEmpty())
                .build();
    }
}
