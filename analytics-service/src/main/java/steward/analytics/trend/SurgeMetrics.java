package steward.analytics.trend;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.SurgeContinued;
import steward.contracts.trend.SurgeEnded;

/// `steward.surges.standing`: as the last look of this process saw them. `steward.surges.told` by what: began, continued, ended. There with zero from the start.
@ApplicationScoped
class SurgeMetrics {

    private static final String TOLD = "steward.surges.told";

    private final MeterRegistry meters;
    private final AtomicLong standing;

    SurgeMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.standing = meters.gauge("steward.surges.standing", new AtomicLong());
        for (String what : List.of("began", "continued", "ended")) {
            meters.counter(TOLD, "what", what).increment(0);
        }
    }

    void show(List<SurgeRule.Look> looks) {
        standing.set(looks.stream().filter(look -> look.standing() != null).count());
        for (SurgeRule.Look look : looks) {
            switch (look.told()) {
                case null -> {}
                case SurgeBegan _ -> count("began");
                case SurgeContinued _ -> count("continued");
                case SurgeEnded _ -> count("ended");
            }
        }
    }

    private void count(String what) {
        meters.counter(TOLD, "what", what).increment();
    }
}
