package steward.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What operators watch of the audit log.
@ApplicationScoped
class AuditMetrics {

    private static final String REFUSED = "steward.audit.refusals";
    private static final String LOST = "steward.audit.refusals.lost";
    private static final List<String> REFUSALS = List.of("401", "403", "404");

    private final MeterRegistry registry;
    private final AtomicReference<Sealing> sealing = new AtomicReference<>(Sealing.UP_TO_DATE);

    AuditMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge(
                "steward.audit.sealing.lag.seconds", sealing, s -> s.get().lag().toMillis() / 1e3);
        registry.gauge("steward.audit.unsealed.rows", sealing, s -> s.get().unsealedRows());
        // There from the start, so that an alarm on them can be trusted.
        REFUSALS.forEach(status -> registry.counter(REFUSED, "status", status));
        registry.counter(LOST);
    }

    void sealingIs(Sealing now) {
        sealing.set(now);
    }

    Sealing sealing() {
        return sealing.get();
    }

    void refused(int status) {
        registry.counter(REFUSED, "status", Integer.toString(status)).increment();
    }

    void refusalsLost(int count) {
        registry.counter(LOST).increment(count);
    }
}
