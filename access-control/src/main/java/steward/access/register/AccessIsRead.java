package steward.access.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import steward.contracts.topic.Topics;

/// A process is ready for people once it knows who may do what.
@Readiness
@ApplicationScoped
class AccessIsRead implements HealthCheck {

    private final AccessRegister register;
    private final boolean needed;

    AccessIsRead(
            AccessRegister register,
            @ConfigProperty(name = "steward.access.needed-for-readiness") boolean needed) {
        this.register = register;
        this.needed = needed;
    }

    @Override
    public HealthCheckResponse call() {
        boolean read = register.isComplete();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("access is read").withData("people", register.people());
        if (!read) {
            response.withData("missing", "the end of the topic " + Topics.ACCESS);
        }
        return response.status(read || !needed).build();
    }
}
