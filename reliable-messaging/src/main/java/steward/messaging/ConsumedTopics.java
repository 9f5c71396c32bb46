package steward.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/// The topics of this process's incoming channels, as the broker has them. The inbox must remember an event for longer than its topic can repeat it;
/// where it does not, the process refuses to start. Compacted topics keep their records for good: their consumers need effects that are the same twice.
@ApplicationScoped
class ConsumedTopics {

    private static final Logger LOG = Logger.getLogger(ConsumedTopics.class);
    private static final Pattern TOPIC_OF_CHANNEL =
            Pattern.compile("mp\\.messaging\\.incoming\\.\"?[^.\"]+\"?\\.topics?");
    private static final long SECONDS = 10;

    private final Map<String, Object> broker;
    private final Duration remembered;
    private volatile boolean verified;
    private volatile Set<String> missing = Set.of();

    ConsumedTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            MessagingConfig config) {
        this.broker = Map.copyOf(broker);
        this.remembered = config.inbox().retention();
    }

    /// Before the channels open.
    void verify(@Observes @Priority(1) StartupEvent started) {
        Set<String> topics = named(ConfigProvider.getConfig());
        try (Admin admin = Admin.create(broker)) {
            verify(admin, topics);
        }
    }

    /// The same later, where the broker was away or a topic missing at the start.
    Uni<Void> verifyAgain() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> {
                    try (Admin admin = Admin.create(broker)) {
                        verify(admin, named(ConfigProvider.getConfig()));
                    }
                });
    }

    /// False while it is not known; then nothing is forgotten.
    boolean keepLessThanInbox() {
        return verified;
    }

    /// The topics that were not there when last looked for.
    Set<String> missing() {
        return missing;
    }

    static Set<String> named(org.eclipse.microprofile.config.Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> TOPIC_OF_CHANNEL.matcher(name).matches())
                .flatMap(name -> config.getOptionalValues(name, String.class).stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void verify(Admin admin, Set<String> topics) {
        Map<ConfigResource, KafkaFuture<Config>> answers =
                admin.describeConfigs(
                                topics.stream()
                                        .map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t))
                                        .toList())
                        .values();
        Set<String> absent = new TreeSet<>();
        boolean known = true;
        for (Map.Entry<ConfigResource, KafkaFuture<Config>> answer : answers.entrySet()) {
            String topic = answer.getKey().name();
            try {
                requireShorter(topic, answer.getValue().get(SECONDS, TimeUnit.SECONDS), remembered);
            } catch (ExecutionException e) {
                known = false;
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    absent.add(topic);
                } else {
                    LOG.warnf("topic %s: retention unknown (%s)", topic, Fault.of(e).code());
                }
            } catch (TimeoutException e) {
                LOG.warn(
                        "the broker does not answer: retention of topics unknown, the inbox forgets nothing");
                known = false;
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        missing = Set.copyOf(absent);
        if (!absent.isEmpty()) {
            LOG.errorf("topics are missing: %s; './steward topics apply' makes them", absent);
        }
        verified = known;
    }

    /// @throws IllegalStateException when the topic can repeat what the inbox has forgotten
    static void requireShorter(String topic, Config config, Duration remembered) {
        String cleanup = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
        if (!cleanup.contains(TopicConfig.CLEANUP_POLICY_DELETE)) {
            return;
        }
        long kept = Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value());
        if (kept < 0 || kept >= remembered.toMillis()) {
            throw new IllegalStateException(
                    "topic %s keeps records for %s, the inbox remembers events for %s: set steward.messaging.inbox.retention above it"
                            .formatted(
                                    topic,
                                    kept < 0 ? "ever" : Duration.ofMillis(kept),
                                    remembered));
        }
    }
}
