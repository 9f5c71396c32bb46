package steward.review.queue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/// The demands that this process was started with.
@Startup
@ApplicationScoped
public class StandingDemands {

    private final Demands demands;

    StandingDemands(DemandConfig config) {
        this.demands = Demands.of(config.levels(), config.jurisdictions());
    }

    public Demands get() {
        return demands;
    }
}
