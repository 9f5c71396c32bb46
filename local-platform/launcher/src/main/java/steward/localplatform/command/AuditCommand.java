package steward.localplatform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.localplatform.platform.DataAtRest;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.service.ServiceSpec;

@Command(
        name = "audit",
        description = "Verifies that nobody changed the audit logs or their chains.")
final class AuditCommand {

    private static final String DATABASES = "STEWARD_AUDIT_DATABASES";
    private static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String MAIN = "steward.audit.verify.AuditTool";

    @Command(
            name = "verify",
            description = {
                "Recomputes the hash chains from the databases and compares their heads with the topic seals. Exit code 4 when something was found, 1 when it"
                        + " could not be verified.",
                "Uses the platform that runs here; when none runs, starts broker and PostgreSQL from the data folder for as long as it takes. For your own"
                        + " installation set "
                        + DATABASES
                        + " (service=jdbc-url, separated by blanks) and "
                        + BROKER
                        + "."
            })
    int verify(
            @Mixin DataFolder data,
            @Option(
                            names = "--service",
                            paramLabel = "SERVICE",
                            description = "Only this service's chains.")
                    @Nullable String service,
            @Option(names = "--json", description = "One JSON document per chain.") boolean json)
            throws IOException, InterruptedException {
        Checkout checkout = Checkout.find();
        List<String> arguments = new ArrayList<>(List.of("verify"));
        if (service != null) {
            arguments.addAll(List.of("--service", service));
        }
        if (json) {
            arguments.add("--json");
        }
        if (System.getenv(DATABASES) != null) {
            return run(checkout, Map.of(), arguments);
        }
        Path folder = data.of(checkout);
        Optional<PlatformState> running = PlatformState.read(folder);
        if (running.isPresent()) {
            PlatformState state = running.get();
            return run(
                    checkout, environment(state.bootstrapServers(), state.databases()), arguments);
        }
        if (!Files.isDirectory(folder.resolve("postgres/data"))) {
            throw new CannotStart(
                    "There is no data in %s, so nothing to verify. ./steward up makes some."
                            .formatted(folder));
        }
        System.err.println("No platform runs here: starting broker and PostgreSQL from " + folder);
        try (DataAtRest ground = DataAtRest.start(checkout, folder, databases())) {
            return run(
                    checkout,
                    environment(ground.bootstrapServers(), ground.databases()),
                    arguments);
        }
    }

    private static List<String> databases() {
        return ServiceSpec.shipped().stream()
                .map(ServiceSpec::database)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, String> environment(String broker, Map<String, Database> databases) {
        List<String> named = new ArrayList<>();
        for (ServiceSpec service : ServiceSpec.shipped()) {
            Database database =
                    service.database() == null ? null : databases.get(service.database());
            if (database != null) {
                named.add(
                        "%s=%s?user=%s&password=%s"
                                .formatted(
                                        service.name(),
                                        database.jdbcUrl(),
                                        database.user(),
                                        database.password()));
            }
        }
        return Map.of(BROKER, broker, DATABASES, String.join(" ", named));
    }

    private static int run(
            Checkout checkout, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx384m",
                                "-cp",
                                checkout.auditClassPath(),
                                MAIN));
        command.addAll(arguments);
        ProcessBuilder tool = new ProcessBuilder(command).inheritIO();
        tool.environment().putAll(new HashMap<>(environment));
        return tool.start().waitFor();
    }
}
