package steward.localplatform.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;

/// The services of one platform as child processes.
public final class Services implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

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
        List<String> command =
                new Command(checkout)
                        .java(
                                List.of(
                                        "-Xms32m",
                                        "-Xmx" + spec.heapMb() + "m",
                                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                                checkout.root().resolve(spec.classPath()).toString(),
                                spec.main(),
                                List.of());
        ChildProcess child =
                ChildProcess.start(
                        spec.name(),
                        command,
                        environment(spec, database),
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

    private Map<String, String> environment(ServiceSpec spec, @Nullable Database database) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", platform.issuer());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(spec.port()));
        environment.put("STEWARD_LOCAL", "true");
        environment.put("STEWARD_INSTANCE", spec.name() + "-1");
        environment.put(
                "STEWARD_STATE_DIR", folder.resolve("state").resolve(spec.name()).toString());
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
        return environment;
    }
}
