package steward.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.id.DecisionId;
import steward.contracts.topic.Topics;

/// Notes when each enforcement request can be read by a consumer of committed records.
final class EnforcementWatch implements AutoCloseable, Runnable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Clock clock;
    private final Map<DecisionId, Instant> firstSeen = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private final Thread thread;

    EnforcementWatch(String bootstrap, Clock clock) {
        this.consumer = CommittedReader.consumer(bootstrap);
        this.clock = clock;
        List<TopicPartition> partitions =
                CommittedReader.partitionsOf(consumer, Topics.ENFORCEMENTS);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("enforcement-watch").daemon().start(this);
    }

    @Override
    public void run() {
        while (!closed) {
            consumer.poll(POLL)
                    .forEach(record -> {
                        if (EventJson.read(record.value(), EnforcementFact.class)
                                        instanceof EventReading.Known<EnforcementFact> known
                                && known.event().data() instanceof EnforcementRequested request) {
                            firstSeen.putIfAbsent(request.decisionId(), clock.instant());
                        }
                    });
        }
        consumer.close();
    }

    /// Milliseconds from each decision to its first enforcement request.
    Collection<Double> delays(Map<DecisionId, Instant> decidedAt) {
        return decidedAt.entrySet().stream()
                .filter(decision -> firstSeen.containsKey(decision.getKey()))
                .map(decision ->
                        Duration.between(decision.getValue(), firstSeen.get(decision.getKey()))
                                        .toNanos()
                                / 1e6)
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
