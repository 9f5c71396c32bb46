package steward.localplatform.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import steward.localplatform.people.People;
import steward.localplatform.postgres.Databases;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.topic.ApplyTopics;

/// A running broker, database and identity provider. They end when this is closed, or when this process dies.
public final class LocalPlatform implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Checkout checkout;
    private final PlatformSetup setup;
    private final PostgresServer postgres;
    private final Map<String, Supplier<ChildProcess>> parts;
    private final LinkedBlockingDeque<ChildProcess> children = new LinkedBlockingDeque<>();

    private LocalPlatform(Checkout checkout, PlatformSetup setup) {
        this.checkout = checkout;
        this.setup = setup;
        this.postgres = setup.postgres();
        this.parts = setup.parts(checkout, postgres);
    }

    /// Starts all three at the same time and returns when all are ready. What is in the folder is used again.
    public static LocalPlatform start(Checkout checkout, PlatformSetup setup) {
        LocalPlatform platform = new LocalPlatform(checkout, setup);
        platform.startTogether();
        return platform;
    }

    /// Starts the broker (`kafka`), the database (`postgres`) or the `identity` provider again, after it has ended, and waits until it is ready.
    public ChildProcess startAgain(String part) {
        Supplier<ChildProcess> start = parts.get(part);
        if (start == null) {
            throw new IllegalArgumentException(part + " is none of " + parts.keySet());
        }
        children.removeIf(child -> child.name().equals(part));
        ChildProcess child = start.get();
        children.add(child);
        return child;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports().kafka();
    }

    public String issuer() {
        return setup.identity().issuer(ports().identity());
    }

    /// Who can sign in.
    public People people() {
        return setup.people();
    }

    public PlatformPorts ports() {
        return setup.ports();
    }

    public Databases databases() {
        return postgres.databases();
    }

    /// Makes the topics of the local profile that are missing.
    public ApplyTopics.Applied applyTopics() {
        try (Admin admin = admin()) {
            return new ApplyTopics(admin).apply(checkout.topicList(), "local");
        }
    }

    /// What runs, in the order of its start.
    public List<ChildProcess> children() {
        return List.copyOf(children);
    }

    /// An administrator's client of the broker.
    public Admin admin() {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", bootstrapServers()));
        return Admin.create(properties);
    }

    @Override
    public void close() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.forEach(child -> threads.execute(() -> child.stop(TO_STOP)));
        }
    }

    private void startTogether() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all =
                    parts.values().stream()
                            .map(start -> CompletableFuture.supplyAsync(start, threads))
                            .map(started -> started.thenAccept(children::add))
                            .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            close();
            throw failed.getCause() instanceof CannotStart reason
                    ? reason
                    : new CannotStart("The platform did not start", failed);
        }
    }
}
