package steward.operations;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks at everything that is to be looked at, one after the other, on one thread of its own.
@ApplicationScoped
class Sampler {

    private static final Logger LOG = Logger.getLogger(Sampler.class);

    private final List<Sampled> sampled;
    private final OperationsConfig config;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("operations").factory());

    Sampler(@All List<Sampled> sampled, OperationsConfig config) {
        this.sampled = List.copyOf(sampled);
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        long every = config.sampleEvery().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::sampleAll, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent ending) {
        thread.shutdownNow();
    }

    private void sampleAll() {
        try {
            for (Sampled one : sampled) {
                sample(one);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sample(Sampled one) throws InterruptedException {
        try {
            one.sample();
        } catch (RuntimeException e) {
            LOG.debugf("not looked at this time: %s", e.getClass().getSimpleName());
        }
    }
}
