package steward.localplatform.testing;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.platform.SharedPlatform;
import steward.localplatform.platform.SharedPlatformLease;
import steward.localplatform.postgres.Database;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.Checkout;
import steward.localplatform.topic.ApplyTopics;
import steward.localplatform.topic.ListedTopics;

/// A real broker, database and identity provider that this test JVM has for itself.
///
/// They are started once in a Maven run and handed from one module's tests to the next; [#freshTopics] and [#freshDatabase] see to it
/// that nothing of the former ones is left.
public final class TestPlatform implements AutoCloseable {

    private static final long SECONDS = 60;

    private final Checkout checkout;
    private final SharedPlatform.Ready ready;
    private final Map<String, WatchedTopic> watched = new ConcurrentHashMap<>();

    private TestPlatform(Checkout checkout, SharedPlatform.Ready ready) {
        this.checkout = checkout;
        this.ready = ready;
    }

    /// The platform of this JVM; starts it when there is none yet (some seconds).
    public static TestPlatform running() {
        Checkout checkout = Checkout.find();
        return new TestPlatform(checkout, SharedPlatformLease.acquire(checkout));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ready.ports().kafka();
    }

    public String issuer() {
        return IdentityProvider.issuer(ready.ports().identity());
    }

    /// A valid access token of a demo person or product, as named in `people.yaml`.
    public String token(String person) {
        return KeptTokens.of(issuer(), person);
    }

    /// A token of the product `social-app`, rightly signed, that expired long ago.
    public String expiredToken() {
        return IdentityProvider.token(issuer(), IdentityProvider.EXPIRED_CLIENT);
    }

    /// An empty database with a role of its own; the one of that name is dropped before.
    public Database freshDatabase(String name) {
        return new PostgresServer(
                        SharedPlatformLease.folder().resolve("postgres"),
                        ready.ports().postgres(),
                        false)
                .databases()
                .fresh(name, "test");
    }

    /// The topic `access` of this broker, to say what the people of a test may do.
    public AccessTopic access() {
        return new AccessTopic(bootstrapServers());
    }

    /// A topic of this broker, to be written to and read.
    public WatchedTopic topic(String name) {
        return watched.computeIfAbsent(name, _ -> new WatchedTopic(bootstrapServers(), name));
    }

    /// All topics of the list, empty; also removes what others made, and the offsets of consumers that have gone.
    public void freshTopics() {
        close();
        try (Admin admin = admin()) {
            ListedTopics listed = new ListedTopics(admin);
            Set<String> present = listed.names();
            await(admin.deleteTopics(present).all());
            listed.awaitDeleted(present);
            ApplyTopics.Applied applied =
                    new ApplyTopics(admin).apply(checkout.topicList(), "local");
            if (!applied.differences().isEmpty()) {
                throw new IllegalStateException("left over: " + applied.differences());
            }
        }
    }

    /// An administrator's client of the broker; the caller closes it.
    public Admin admin() {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", bootstrapServers()));
        return Admin.create(properties);
    }

    /// The names of the topics that exist now.
    public List<String> topics() {
        try (Admin admin = admin()) {
            return new ListedTopics(admin).names().stream().sorted().toList();
        }
    }

    /// Ends its connections; broker, database and identity provider go on.
    @Override
    public void close() {
        watched.values().forEach(WatchedTopic::close);
        watched.clear();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the broker refused", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
