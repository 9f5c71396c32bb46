package steward.acceptance.hostile;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;
import steward.localplatform.process.Memory;
import steward.localplatform.process.Ports;
import steward.localplatform.service.HealthCheck;
import steward.localplatform.service.ServiceJvm;

/// One more instance of report-intake on the stores of a running platform, that takes so little that a test can overload it within seconds.
final class SmallIntake implements AutoCloseable {

    /// Reports per second of a client in the long run.
    static final int PER_SECOND = 20;

    /// Bodies without a length that fill what it takes in hand.
    static final int ROOM_FOR_BODIES = 64;

    static final long HEAP_MB = 160;

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final URI address;

    private SmallIntake(ChildProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    static SmallIntake on(PlatformState platform, Path folder) {
        Checkout checkout = Checkout.find();
        int port = Ports.free(1).getFirst();
        Path jar =
                checkout.root().resolve("report-intake-service/target/quarkus-app/quarkus-run.jar");
        List<String> command =
                new Command(checkout)
                        .java(
                                ServiceJvm.flags(HEAP_MB, jar),
                                jar.toString(),
                                ServiceJvm.MAIN,
                                List.of());
        ChildProcess process =
                ChildProcess.start(
                        "report-intake-small",
                        command,
                        environment(platform, port),
                        folder.resolve("logs/report-intake-small.log"));
        try (HealthCheck health = new HealthCheck()) {
            process.awaitReady(() -> health.isReady(port), TO_START);
        }
        return new SmallIntake(process, URI.create("http://127.0.0.1:" + port));
    }

    URI address() {
        return address;
    }

    long memoryMb() {
        return ProcessHandle.of(process.pid()).map(Memory::withChildren).orElseThrow();
    }

    @Override
    public void close() {
        process.stop(TO_STOP);
    }

    private static Map<String, String> environment(PlatformState platform, int port) {
        Database database = Objects.requireNonNull(platform.databases().get("intake"));
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", platform.issuer());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        environment.put("STEWARD_LOCAL", "true");
        environment.put("STEWARD_INSTANCE", "report-intake-small");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("STEWARD_INTAKE_QUOTA_CLIENT_PER_SECOND", Integer.toString(PER_SECOND));
        environment.put("STEWARD_INTAKE_QUOTA_CLIENT_BURST", Integer.toString(PER_SECOND));
        environment.put("STEWARD_REQUEST_BODIES_IN_HAND", ROOM_FOR_BODIES * 256 + "K");
        return environment;
    }
}
