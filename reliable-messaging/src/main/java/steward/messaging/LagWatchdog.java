package steward.messaging;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/// Finds consumers that are alive and take nothing in: a channel that lags and whose position has not moved, or a batch that is in hand for too long.
/// Waiting for the database is neither, since a restart would not bring it back.
@Liveness
@ApplicationScoped
class LagWatchdog implements AsyncHealthCheck {

    /// A probe wants an answer soon; while the broker is away, consumers may not have one.
    private static final Duration POLL_LIMIT = Duration.ofSeconds(1);

    private final KafkaClientService clients;
    private final Consumption consumption;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    LagWatchdog(
            KafkaClientService clients,
            Consumption consumption,
            Clock clock,
            MessagingConfig config) {
        this.clients = clients;
        this.consumption = consumption;
        this.clock = clock;
        this.patience = config.watchdog().patience();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Multi.createFrom()
                .iterable(List.copyOf(clients.getConsumerChannels()))
                .onItem()
                .transformToUniAndMerge(this::look)
                .collect()
                .asList()
                .map(this::verdict);
    }

    private HealthCheckResponse verdict(List<String> stuck) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("consumers make progress");
        stuck.stream()
                .filter(channel -> !channel.isEmpty())
                .forEach(c -> response.withData(c, "stuck"));
        boolean inHand = consumption.isStuckFor(patience);
        return response.status(!inHand && stuck.stream().allMatch(String::isEmpty)).build();
    }

    /// The channel's name when it is stuck, else empty.
    private Uni<String> look(String channel) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer(channel);
        return consumer.runOnPollingThread(LagWatchdog::progress)
                .ifNoItem()
                .after(POLL_LIMIT)
                .recoverWithItem(() -> new Progress(-1, 1))
                .map(progress -> isStuck(channel, progress) ? channel : "");
    }

    private static Progress progress(Consumer<Object, Object> consumer) {
        long positions = 0;
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            positions += consumer.position(partition);
            OptionalLong behind = consumer.currentLag(partition);
            lag += behind.orElse(0);
        }
        return new Progress(positions, lag);
    }

    private boolean isStuck(String channel, Progress progress) {
        Instant now = clock.instant();
        Seen current =
                seen.compute(
                        channel,
                        (_, before) ->
                                before == null
                                                || before.positions != progress.positions
                                                || progress.lag == 0
                                                || consumption.waitsForInfrastructure()
                                        ? new Seen(progress.positions, now)
                                        : before);
        return current.since.plus(patience).isBefore(now);
    }

    private record Progress(long positions, long lag) {}

    private record Seen(long positions, Instant since) {}
}
