package steward.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// What this process is taking in at the moment, as the watchdog needs to know it. Waiting for the infrastructure is not being stuck.
@ApplicationScoped
class Consumption {

    private final Map<Object, Instant> inHand = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Clock clock;

    Consumption(Clock clock) {
        this.clock = clock;
    }

    Object began() {
        Object batch = new Object();
        inHand.put(batch, clock.instant());
        return batch;
    }

    void ended(Object batch) {
        inHand.remove(batch);
    }

    /// A piece of work that may have to wait.
    Wait mayWait() {
        return new Wait();
    }

    boolean waitsForInfrastructure() {
        return waiting.get() > 0;
    }

    /// Whether a batch has been in hand for longer than this without waiting for the infrastructure.
    boolean isStuckFor(Duration patience) {
        Instant limit = clock.instant().minus(patience);
        return !waitsForInfrastructure() && inHand.values().stream().anyMatch(limit::isAfter);
    }

    /// One wait for the infrastructure; begins at its first fault, however many follow.
    final class Wait {

        private final AtomicBoolean waits = new AtomicBoolean();

        void begins() {
            if (waits.compareAndSet(false, true)) {
                waiting.incrementAndGet();
            }
        }

        void ends() {
            if (waits.compareAndSet(true, false)) {
                waiting.decrementAndGet();
                Instant now = clock.instant();
                inHand.replaceAll((_, _) -> now);
            }
        }
    }
}
