package steward.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.localplatform.kafka.KafkaBroker;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.postgres.Database;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Folders;
import steward.localplatform.process.Ports;
import steward.localplatform.testing.AccessTopic;
import steward.localplatform.testing.KeptTokens;

/// A broker and a database of this test's own, which it may stop and start again.
public final class FaultyPlatform implements QuarkusTestResourceLifecycleManager {

    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Checkout checkout = Checkout.find();
    private final PlatformPorts ports = PlatformPorts.free();
    private @Nullable Path folder;
    private @Nullable LocalPlatform platform;
    private @Nullable ChildProcess broker;
    private @Nullable ChildProcess database;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("steward-intake");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalPlatform started =
                LocalPlatform.start(checkout, new PlatformSetup(folder, ports, false));
        platform = started;
        broker = childOf(started, "kafka");
        database = childOf(started, "postgres");
        started.applyTopics();
        new AccessTopic(started.bootstrapServers()).grantAll();
        Database fresh = started.databases().fresh("intake", "test");
        return Map.of(
                "kafka.bootstrap.servers", started.bootstrapServers(),
                "quarkus.oidc.auth-server-url", started.issuer(),
                "steward.local", "true",
                "quarkus.datasource.jdbc.url", fresh.jdbcUrl(),
                "quarkus.datasource.reactive.url", fresh.reactiveUrl(),
                "quarkus.datasource.username", fresh.user(),
                "quarkus.datasource.password", fresh.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FaultyPlatform.class));
    }

    @Override
    public void stop() {
        stopBroker();
        stopDatabase();
        if (platform != null) {
            platform.close();
        }
        if (folder != null) {
            Folders.delete(folder);
        }
    }

    /// A valid token of a demo person or product.
    public String token(String person) {
        return KeptTokens.of(Objects.requireNonNull(platform).issuer(), person);
    }

    public String bootstrapServers() {
        return Objects.requireNonNull(platform).bootstrapServers();
    }

    public void stopBroker() {
        if (Ports.isListening(ports.kafka())) {
            Objects.requireNonNull(broker).stop(TO_STOP);
        }
    }

    public void startBroker() {
        if (!Ports.isListening(ports.kafka())) {
            broker =
                    KafkaBroker.start(
                            checkout,
                            in("kafka"),
                            ports.kafka(),
                            ports.controller(),
                            in("logs/kafka.log"));
        }
    }

    public void stopDatabase() {
        if (Ports.isListening(ports.postgres())) {
            Objects.requireNonNull(database).stop(TO_STOP);
        }
    }

    public void startDatabase() {
        if (!Ports.isListening(ports.postgres())) {
            database =
                    new PostgresServer(in("postgres"), ports.postgres(), false)
                            .start(checkout, in("logs/postgres.log"));
        }
    }

    private Path in(String name) {
        return Objects.requireNonNull(folder).resolve(name);
    }

    private static ChildProcess childOf(LocalPlatform platform, String name) {
        return platform.children().stream()
                .filter(child -> child.name().toLowerCase(java.util.Locale.ROOT).contains(name))
                .findFirst()
                .orElseThrow();
    }
}
