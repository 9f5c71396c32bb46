package steward.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import steward.operations.consumer.ConsumerPosition;
import steward.operations.consumer.ConsumerPosition.Condition;
import steward.operations.consumer.ConsumersHere;

/// The consumers of this process's incoming channels. Each is asked on its own polling thread where it stands; until it answers, its last answer counts and
/// it is silent.
@ApplicationScoped
class ChannelConsumers implements ConsumersHere {

    private static final Duration TO_KNOW = Duration.ofMillis(500);
    private static final String CONSUMED = "records-consumed-total";

    private final KafkaClientService clients;
    private final Consumption consumption;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    ChannelConsumers(KafkaClientService clients, Consumption consumption) {
        this.clients = clients;
        this.consumption = consumption;
    }

    @Override
    public List<ConsumerPosition> look() {
        return new TreeSet<>(clients.getConsumerChannels()).stream().map(this::look).toList();
    }

    @Override
    public Set<String> topics() {
        return ConsumedTopics.named(ConfigProvider.getConfig());
    }

    private ConsumerPosition look(String channel) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
        Answer last = answers.getOrDefault(channel, Answer.NONE);
        if (last.state() != State.AWAITED) {
            answers.put(channel, last.being(State.AWAITED));
            ask(channel, consumer, last);
        }
        return new ConsumerPosition(
                channel,
                String.valueOf(consumer.configuration().get("group.id")),
                topicsOf(channel),
                last.next(),
                last.next().values().stream().mapToLong(offset -> offset).sum(),
                consumed(consumer.unwrap()),
                condition(last));
    }

    private Condition condition(Answer last) {
        if (consumption.waitsForInfrastructure()) {
            return Condition.EXCUSED;
        }
        return last.state() == State.GIVEN ? Condition.WORKING : Condition.SILENT;
    }

    /// The answer counts at the next look. A consumer that has ended refuses.
    private void ask(String channel, KafkaConsumer<Object, Object> consumer, Answer last) {
        Uni.createFrom()
                .deferred(() -> consumer.runOnPollingThread(ChannelConsumers::positions))
                .subscribe()
                .with(
                        next -> answers.put(channel, new Answer(next, State.GIVEN)),
                        _ -> answers.put(channel, last.being(State.REFUSED)));
    }

    private static Map<TopicPartition, Long> positions(Consumer<Object, Object> consumer) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            position(consumer, partition).ifPresent(offset -> next.put(partition, offset));
        }
        return next;
    }

    /// Empty where it is not known yet: the partition was assigned just now, or the broker is away.
    private static OptionalLong position(
            Consumer<Object, Object> consumer, TopicPartition partition) {
        try {
            return OptionalLong.of(consumer.position(partition, TO_KNOW));
        } catch (TimeoutException e) {
            return OptionalLong.empty();
        }
    }

    private static double consumed(Consumer<Object, Object> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric ->
                        metric.metricName().name().equals(CONSUMED)
                                && !metric.metricName().tags().containsKey("topic"))
                .mapToDouble(metric -> metric.metricValue() instanceof Double total ? total : 0)
                .sum();
    }

    private static List<String> topicsOf(String channel) {
        Config config = ConfigProvider.getConfig();
        String prefix = "mp.messaging.incoming." + channel + ".topic";
        return config.getOptionalValues(prefix + "s", String.class)
                .or(() -> config.getOptionalValues(prefix, String.class))
                .orElse(List.of());
    }

    private enum State {
        GIVEN,
        AWAITED,
        REFUSED
    }

    /// @param next the last that was given
    private record Answer(Map<TopicPartition, Long> next, State state) {

        private static final Answer NONE = new Answer(Map.of(), State.GIVEN);

        Answer being(State other) {
            return new Answer(next, other);
        }
    }
}
