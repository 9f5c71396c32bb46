package steward.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import steward.messaging.OutboxRepository.Backlog;
import steward.operations.consumer.MinuteRate;

/// What operators watch. Tags are topic names and codes, never anything of a record.
@ApplicationScoped
class MessagingMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter published;
    private final MinuteRate publishing = new MinuteRate();
    private Backlog backlog = Backlog.NONE;
    private @Nullable Instant measuredAt;

    MessagingMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.published = registry.counter("steward.outbox.published");
        registry.gauge("steward.outbox.rows", this, metrics -> metrics.outbox().waiting());
        registry.gauge("steward.outbox.age.seconds", this, m -> m.outbox().oldestSeconds());
        // There from the start: the growth of a counter that appears with its first event is not
        // seen.
        ConsumedTopics.named(ConfigProvider.getConfig()).forEach(this::unknownTypes);
    }

    void duplicates(int count) {
        if (count > 0) {
            registry.counter("steward.inbox.duplicates").increment(count);
        }
    }

    void unknownType(String topic) {
        unknownTypes(topic).increment();
    }

    private Counter unknownTypes(String topic) {
        return registry.counter("steward.inbox.unknown.types", "topic", topic);
    }

    void parked(String topic, String code) {
        registry.counter("steward.dead.letters.parked", "topic", topic, "reason", code).increment();
    }

    void published(int rows) {
        published.increment(rows);
    }

    synchronized void outboxHolds(Backlog found, Instant now) {
        backlog = found;
        measuredAt = now;
        publishing.read(published.count(), now);
    }

    /// The outbox as it was measured last; what waited then has grown older since.
    synchronized OutboxFigures outbox() {
        Duration since =
                measuredAt == null || backlog.rows() == 0
                        ? Duration.ZERO
                        : Duration.between(measuredAt, clock.instant());
        return new OutboxFigures(
                backlog.rows(),
                (backlog.oldestAgeMillis() + since.toMillis()) / 1000.0,
                publishing.perSecond(),
                backlog.leaseHolder(),
                measuredAt);
    }
}
