package steward.operations.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/// Down when a consumer is alive and takes nothing in although there is something: only a restart brings it back.
@Liveness
@ApplicationScoped
class ConsumersLiveness implements HealthCheck {

    private final ConsumerProgress progress;

    ConsumersLiveness(ConsumerProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        List<ConsumerState> stuck =
                progress.states().stream().filter(ConsumerState::stuck).toList();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("consumers make progress");
        stuck.forEach(consumer -> answer.withData(consumer.channel(), "stuck"));
        return answer.status(stuck.isEmpty()).build();
    }
}
