package steward.escalation.clock;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Looks at the clocks now and then. Several processes may: each takes rows that no other holds.
@ApplicationScoped
class ClockSweep {

    private static final Logger LOG = Logger.getLogger(ClockSweep.class);

    private final BreachClocks clocks;
    private final ClockConfig config;

    ClockSweep(BreachClocks clocks, ClockConfig config) {
        this.clocks = clocks;
        this.config = config;
    }

    @Scheduled(every = "${steward.clock.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(() -> clocks.breach(config.batch()))
                .repeat()
                .whilst(found -> found == config.batch())
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    // The next look finds what this one did not tell; a failure's text may hold
                    // data.
                    LOG.warnf("clocks were not looked at: %s", failure.getClass().getSimpleName());
                    return Uni.createFrom().voidItem();
                });
    }
}
