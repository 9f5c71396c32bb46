package steward.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import steward.operations.OperationsConfig;

/// Down when a batch has been in hand for too long: its consumer has read on and seems to lag no more. Waiting for the infrastructure is no such thing,
/// since a restart would not bring it back.
@Liveness
@ApplicationScoped
class BatchesEnd implements HealthCheck {

    private final Consumption consumption;
    private final OperationsConfig config;

    BatchesEnd(Consumption consumption, OperationsConfig config) {
        this.consumption = consumption;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("batches come to their end")
                .status(!consumption.isStuckFor(config.patience()))
                .build();
    }
}
