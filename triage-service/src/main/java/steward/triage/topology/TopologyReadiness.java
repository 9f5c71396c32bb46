package steward.triage.topology;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import steward.triage.rule.PolicyShelf;

/// Up when topics and policy are there and the stores are restored; says what it waits for until then.
@Readiness
@ApplicationScoped
class TopologyReadiness implements HealthCheck {

    private final TriageStreams streams;
    private final PolicyShelf shelf;

    TopologyReadiness(TriageStreams streams, PolicyShelf shelf) {
        this.streams = streams;
        this.shelf = shelf;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("triage")
                .status(streams.state() == KafkaStreams.State.RUNNING)
                .withData("waitingFor", String.join("; ", streams.waitingFor()))
                .withData("refusedReleases", String.join("; ", shelf.refused()))
                .build();
    }
}
