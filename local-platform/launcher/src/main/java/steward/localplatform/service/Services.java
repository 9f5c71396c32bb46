package steward.localplatform.service;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import steward.localplatform.people.RegisterPeople;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;

/// The services of one platform as child processes.
public final class Services implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_SPREAD = Duration.ofMinutes(1);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Checkout checkout;
    private final LocalPlatform platform;
    private final Path folder;
    private final List<ChildProcess> children = new CopyOnWriteArrayList<>();

    /// @param folder where state and logs lie
    public Services(Checkout checkout, LocalPlatform platform, Path folder) {
        this.checkout = checkout;
        this.platform = platform;
        this.folder = folder;
    }

    /// Fails with the first service that was not built.
    public static void requireBuilt(Checkout checkout, List<ServiceSpec> specs) {
        for (ServiceSpec spec : specs) {
            Path jar = checkout.root().resolve(spec.classPath());
            if (!Files.exists(jar)) {
                throw new CannotStart(
                        "%s is not built: %s is missing. Run ./mvnw package -DskipTests"
                                .formatted(spec.name(), jar));
            }
        }
    }

    /// Starts the process of a service; returns before it is ready.
    public ChildProcess start(ServiceSpec spec, @Nullable Database database) {
        return start(spec, database, Map.of());
    }

    /// As the other.
    ///
    /// @param settings environment variables that go before those that a service of the platform is given
    public ChildProcess start(
            ServiceSpec spec, @Nullable Database database, Map<String, String> settings) {
        Path jar = checkout.root().resolve(spec.classPath());
        List<String> command =
                new Command(checkout)
                        .java(
                                ServiceJvm.flags(spec.heapMb(), jar),
                                jar.toString(),
                                spec.main(),
                                List.of());
        Map<String, String> environment = ServiceEnvironment.of(spec, platform, folder, database);
        environment.putAll(settings);
        ChildProcess child =
                ChildProcess.start(
                        spec.name(),
                        command,
                        environment,
                        folder.resolve("logs").resolve(spec.name() + ".log"));
        children.add(child);
        return child;
    }

    /// Waits until all are ready. When one ends or takes too long, all are stopped, and its story is what is thrown.
    public void awaitReady(Map<ServiceSpec, ChildProcess> started) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HealthCheck health = new HealthCheck()) {
            ExecutorCompletionService<Void> waiting = new ExecutorCompletionService<>(threads);
            started.forEach((spec, child) -> {
                var _ = waiting.submit(() -> awaitReady(spec, child, health), null);
            });
            for (int i = 0; i < started.size(); i++) {
                waiting.take().get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CannotStart reason
                    ? reason
                    : new CannotStart("The services did not start", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }

    /// Registers the demo people where review is among the services, and waits until all of them know it. They are ready by then.
    public void registerPeople(Map<ServiceSpec, ChildProcess> started) {
        for (Map.Entry<ServiceSpec, ChildProcess> service : started.entrySet()) {
            if (service.getKey().name().equals("review")) {
                registerPeople(service.getKey(), service.getValue(), started);
            }
        }
    }

    private void registerPeople(
            ServiceSpec review, ChildProcess child, Map<ServiceSpec, ChildProcess> started) {
        URI address = URI.create("http://127.0.0.1:" + review.port());
        try (RegisterPeople registering = new RegisterPeople(address, platform.issuer());
                HealthCheck health = new HealthCheck()) {
            child.awaitReady(registering::isLetIn, TO_SPREAD);
            int people = registering.register(platform.people().people());
            started.forEach((spec, other) ->
                    other.awaitReady(() -> health.knowsPeople(spec.port(), people), TO_SPREAD));
        }
    }

    private void awaitReady(ServiceSpec spec, ChildProcess child, HealthCheck health) {
        try {
            child.awaitReady(() -> health.isReady(spec.port()), TO_START);
        } catch (CannotStart reason) {
            // The others would be waited for otherwise, each for minutes.
            close();
            throw reason;
        }
    }

    /// Stops all at the same time.
    @Override
    public void close() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.forEach(child -> threads.execute(() -> child.stop(TO_STOP)));
        }
    }
}
