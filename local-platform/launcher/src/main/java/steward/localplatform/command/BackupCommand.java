package steward.localplatform.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steward.localplatform.backup.Backups;
import steward.localplatform.backup.ConsumerPositions;
import steward.localplatform.backup.CopyProgress;
import steward.localplatform.backup.DatabaseCopy;
import steward.localplatform.backup.Stamp;
import steward.localplatform.backup.TakeBaseCopy;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;

@Command(
        name = "backup",
        description = {
            "Takes a base copy of all databases while the platform runs. From the first copy on"
                    + " their write-ahead log is archived, too, within a minute of a commit.",
            "./steward restore goes back to the copy, or to any moment since."
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin private final DataFolder data = new DataFolder();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description =
                    "A new folder for the copy (default: one beside the data). The archived log"
                            + " stays beside the data.")
    private @Nullable Path target;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "So many copies beside the data are kept, and the log since the oldest of them"
                            + " and of as many made with --to (default: ${DEFAULT-VALUE}).")
    private int keep;

    @Override
    public Integer call() {
        if (keep < 1) {
            throw new CannotStart("--keep is at least 1: the new copy itself");
        }
        Clock clock = Clock.systemUTC();
        Instant begun = clock.instant();
        Path folder = data.of(Checkout.find());
        PlatformState state = PlatformState.require(folder);
        PostgresServer server = new PostgresServer(folder.resolve("postgres"), port(state), true);
        Backups backups = Backups.of(server.data());
        Path place = target == null ? backups.home().resolve(Stamp.of(begun)) : target;
        CopyProgress progress = new CopyProgress(System.out::println, clock);
        DatabaseCopy copy =
                new TakeBaseCopy(server, progress)
                        .into(place.toAbsolutePath().normalize(), positions(state));
        backups.note(copy);
        backups.keepNewest(keep);
        System.out.printf(
                "Copied and verified %s in %.1f s: %s%n",
                CopyProgress.megabytes(copy.size()),
                Duration.between(begun, clock.instant()).toMillis() / 1000.0,
                copy.folder());
        System.out.printf(
                "The log since the oldest kept copy is archived in %s (%s now; the next copy tidies"
                        + " it). Topics are not in the copy: they are the broker's.%n",
                backups.archive().folder(), CopyProgress.megabytes(backups.logSize()));
        return 0;
    }

    private static Map<String, Map<String, Long>> positions(PlatformState state) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", state.bootstrapServers()))) {
            return new ConsumerPositions(admin).read();
        }
    }

    private static int port(PlatformState state) {
        return state.processes().stream()
                .filter(process -> process.name().equals("postgres"))
                .map(RunningProcess::port)
                .findFirst()
                .orElseThrow(() -> new CannotStart("No PostgreSQL runs here: ./steward status"));
    }
}
