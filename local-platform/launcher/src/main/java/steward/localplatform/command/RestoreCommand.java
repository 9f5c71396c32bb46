package steward.localplatform.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.localplatform.backup.Backups;
import steward.localplatform.backup.BeginRecovery;
import steward.localplatform.backup.CopyProgress;
import steward.localplatform.backup.DatabaseCopy;
import steward.localplatform.backup.NewerEvents;
import steward.localplatform.backup.RecoveryTarget;
import steward.localplatform.backup.RestoreBaseCopy;
import steward.localplatform.backup.RestoreBaseCopy.Restored;
import steward.localplatform.platform.DataAtRest;
import steward.localplatform.platform.FolderLock;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Ports;
import steward.localplatform.service.ServiceSpec;

@Command(
        name = "restore",
        description = {
            "Puts a base copy in the place of the databases and recovers from it to the end of the archived log; only while the platform is stopped.",
            "The data that were there are kept beside it. Then the services bring the databases up to the topics, and it is said what is lost."
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin private final DataFolder data = new DataFolder();

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "The base copy (default: the newest beside the data).")
    private @Nullable Path from;

    @Option(
            names = "--databases-only",
            description =
                    "Leaves it to the next ./steward up to bring the databases up to the topics.")
    private boolean databasesOnly;

    @ArgGroup private final Reach reach = new Reach();

    /// How far; one or none of them.
    static final class Reach {

        @Option(
                names = "--at",
                paramLabel = "TIME",
                description = "To this moment, as 2026-11-21T16:52:00Z.")
        @Nullable Instant at;

        @Option(names = "--base-only", description = "The copy as it is, without the log since.")
        boolean baseOnly;

        RecoveryTarget target() {
            if (baseOnly) {
                return new RecoveryTarget.CopyOnly();
            }
            return at == null ? new RecoveryTarget.EndOfLog() : new RecoveryTarget.At(at);
        }

        Instant newestBy(Instant now) {
            return at == null ? now : at;
        }
    }

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        Instant begun = clock.instant();
        Checkout checkout = Checkout.find();
        Path folder = data.of(checkout);
        Restored restored = restore(checkout, folder, clock);
        System.out.printf(
                "Restored %s, with everything that was committed up to %s, in %.1f s.%n",
                restored.copy().folder(),
                restored.reached(),
                Duration.between(begun, clock.instant()).toMillis() / 1000.0);
        if (restored.former() != null) {
            System.out.println(
                    "The databases of before are kept in %s; delete it when nothing of them is needed."
                            .formatted(restored.former()));
        }
        prepare(checkout, folder, restored);
        if (!databasesOnly) {
            new CatchUpWithTopics(checkout, folder).run();
        }
        return 0;
    }

    private Restored restore(Checkout checkout, Path folder, Clock clock) {
        try (FolderLock _ = FolderLock.tryOn(folder).orElseThrow(() -> runs(folder))) {
            PostgresServer server =
                    new PostgresServer(folder.resolve("postgres"), Ports.free(1).getFirst(), true);
            Backups backups = backups(server, folder);
            DatabaseCopy copy = copy(backups, clock.instant());
            System.out.println("Restoring " + copy.folder());
            return new RestoreBaseCopy(
                            checkout, server, new CopyProgress(System.out::println, clock))
                    .from(copy, backups, reach.target(), folder.resolve("logs/postgres.log"));
        }
    }

    /// Of the cluster that lies there; where none does, of the one whose copy is named.
    private Backups backups(PostgresServer server, Path folder) {
        if (Files.exists(server.data())) {
            return Backups.of(server.data());
        }
        if (from != null) {
            Path copied = from.toAbsolutePath().normalize().resolve("data");
            return new Backups(
                    folder.resolve("backups")
                            .resolve(Backups.of(copied).home().getFileName().toString()));
        }
        throw new CannotStart(
                "There are no databases in %s. Say which copy: --from %s/backups/CLUSTER/COPY"
                        .formatted(folder, folder));
    }

    private DatabaseCopy copy(Backups backups, Instant now) {
        if (from != null) {
            return DatabaseCopy.in(from.toAbsolutePath().normalize());
        }
        Optional<DatabaseCopy> newest = backups.newest(reach.newestBy(now));
        return newest.orElseThrow(() ->
                new CannotStart(
                        "There is no base copy of then in %s. ./steward backup takes one while the platform runs"
                                .formatted(backups.home())));
    }

    /// The topics are not restored: what they hold beyond the moment reached is what the databases lack.
    private static void prepare(Checkout checkout, Path folder, Restored restored) {
        List<ServiceSpec> services =
                ServiceSpec.shipped().stream()
                        .filter(service -> service.database() != null)
                        .toList();
        Set<String> databases =
                services.stream()
                        .flatMap(service -> Stream.ofNullable(service.database()))
                        .collect(Collectors.toSet());
        try (DataAtRest ground = DataAtRest.start(checkout, folder, databases);
                Admin admin =
                        Admin.create(Map.of("bootstrap.servers", ground.bootstrapServers()))) {
            Map<String, Long> newer =
                    new NewerEvents(admin).since(restored.reached().plusMillis(1));
            System.out.println(
                    newer.isEmpty()
                            ? "Nothing on the topics is newer."
                            : "Newer on the topics than the databases (records):");
            newer.forEach((topic, count) -> System.out.printf("  %-36s %d%n", topic, count));
            new BeginRecovery(ground.databases().values())
                    .from(
                            restored.copy(),
                            admin,
                            services.stream().map(ServiceSpec::name).toList());
        }
    }

    private static CannotStart runs(Path folder) {
        return new CannotStart(
                PlatformState.read(folder)
                        .map(state ->
                                "A platform runs in %s. Stop it first: ./steward down"
                                        .formatted(folder))
                        .orElse("Another command is starting or stopping a platform in " + folder));
    }
}
