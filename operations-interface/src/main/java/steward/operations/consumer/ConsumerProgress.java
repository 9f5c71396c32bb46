package steward.operations.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import steward.operations.BrokerView;
import steward.operations.OperationsConfig;
import steward.operations.Sampled;

/// Watches the consumers of this process. How far they are behind is asked of the broker, since a consumer that reads nothing knows of nothing new.
@ApplicationScoped
public class ConsumerProgress implements Sampled {

    private final ConsumersHere consumers;
    private final BrokerView broker;
    private final OperationsConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, WatchedConsumer> watched = new TreeMap<>();
    private final Map<String, ConsumerState> states = new ConcurrentHashMap<>();
    private final Map<String, Double> stalledSeconds = new ConcurrentHashMap<>();
    private final Map<String, Double> blockedSeconds = new ConcurrentHashMap<>();
    private final OpenEnds open = new OpenEnds();

    ConsumerProgress(
            ConsumersHere consumers,
            BrokerView broker,
            OperationsConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.broker = broker;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void sample() throws InterruptedException {
        List<ConsumerPosition> positions = consumers.look();
        Set<TopicPartition> partitions =
                positions.stream()
                        .flatMap(position -> position.next().keySet().stream())
                        .collect(Collectors.toSet());
        Optional<Map<TopicPartition, Long>> ends = broker.ends(partitions);
        Optional<Map<TopicPartition, Long>> written = broker.written(partitions);
        Instant now = clock.instant();
        open.look(ends.orElse(Map.of()), written.orElse(Map.of()), now);
        for (ConsumerPosition position : positions) {
            String name = position.name();
            WatchedConsumer consumer = watched.computeIfAbsent(name, _ -> watch(name, now));
            Collection<TopicPartition> read = position.next().keySet();
            states.put(
                    name,
                    consumer.look(position, ends, broker, now, config.patience())
                            .behind(open.since(read)));
            blockedSeconds.put(name, open.standingFor(read, now).toMillis() / 1000.0);
            stalledSeconds.put(name, consumer.stalledFor(now).toMillis() / 1000.0);
        }
    }

    /// All of them, by name, as they were at the last look.
    public List<ConsumerState> states() {
        return List.copyOf(new TreeMap<>(states).values());
    }

    private WatchedConsumer watch(String name, Instant now) {
        Tags tags = Tags.of("channel", name);
        meters.gauge("steward.consumer.lag", tags, this, progress -> progress.lag(name));
        meters.gauge(
                "steward.consumer.stalled.seconds",
                tags,
                this,
                progress -> progress.stalledSeconds.getOrDefault(name, 0.0));
        meters.gauge(
                "steward.consumer.blocked.seconds",
                tags,
                this,
                progress -> progress.blockedSeconds.getOrDefault(name, 0.0));
        return new WatchedConsumer(now);
    }

    private double lag(String name) {
        ConsumerState state = states.get(name);
        return state == null || state.lag() < 0 ? Double.NaN : state.lag();
    }
}
