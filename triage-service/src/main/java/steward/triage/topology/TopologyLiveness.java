package steward.triage.topology;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Down when the stream client has ended by itself: only a restart brings it back.
@Liveness
@ApplicationScoped
class TopologyLiveness implements HealthCheck {

    private final TriageStreams streams;

    TopologyLiveness(TriageStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        KafkaStreams.State state = streams.state();
        boolean ended =
                state != null
                        && (state.hasCompletedShutdown()
                                || state == KafkaStreams.State.PENDING_ERROR);
        return HealthCheckResponse.named("topology")
                .status(!ended)
                .withData("state", state == null ? "WAITING" : state.name())
                .withData("replacedThreads", streams.replacedThreads())
                .build();
    }
}
