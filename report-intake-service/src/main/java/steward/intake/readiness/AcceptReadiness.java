package steward.intake.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import steward.intake.client.ClientDirectory;

/// Ready once the registrations were read. Neither store being away takes an instance out of service: a report is accepted while either is up, and while
/// both are down the answer 503 with a time to come back says more than a closed door.
@Readiness
@ApplicationScoped
class AcceptReadiness implements HealthCheck {

    private final ClientDirectory clients;

    AcceptReadiness(ClientDirectory clients) {
        this.clients = clients;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("registrations").status(clients.isKnown()).build();
    }
}
