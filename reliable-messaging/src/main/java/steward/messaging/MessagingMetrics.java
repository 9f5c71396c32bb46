package steward.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// What operators watch. Tags are topic names and codes, never anything of a record.
@ApplicationScoped
class MessagingMetrics {

    private final MeterRegistry registry;
    private final AtomicLong waitingRows = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    MessagingMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("steward.outbox.rows", waitingRows);
        registry.gauge("steward.outbox.age.seconds", oldestMillis, oldest -> oldest.get() / 1000.0);
    }

    void duplicates(int count) {
        if (count > 0) {
            registry.counter("steward.inbox.duplicates").increment(count);
        }
    }

    void unknownType(String topic) {
        registry.counter("steward.inbox.unknown.types", "topic", topic).increment();
    }

    void parked(String topic, String code) {
        registry.counter("steward.dead.letters.parked", "topic", topic, "reason", code).increment();
    }

    void outboxHolds(long rows, long oldestAgeMillis) {
        waitingRows.set(rows);
        oldestMillis.set(oldestAgeMillis);
    }
}
