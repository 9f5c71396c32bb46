package steward.chaos.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import steward.localplatform.backup.Backups;
import steward.localplatform.backup.CopyProgress;
import steward.localplatform.backup.DatabaseCopy;
import steward.localplatform.backup.RecoveryTarget;
import steward.localplatform.backup.RestoreBaseCopy;
import steward.localplatform.backup.TakeBaseCopy;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Folders;

/// PostgreSQL is killed and the files of its tables are gone; they come back from a base copy, taken under load, and the log since. Nothing that was committed
/// may be missing.
record DataLost(Duration lasts) implements Fault {

    private static final String DATABASE = "postgres";

    @Override
    public String name() {
        return "tables lost, restored from a base copy and the log";
    }

    @Override
    public Set<String> touches() {
        return Set.of(DATABASE);
    }

    @Override
    public void inject(FragilePlatform platform) {
        PostgresServer server = server(platform);
        Path home = Backups.of(server.data()).home();
        new TakeBaseCopy(server, progress())
                .into(home.resolve("before-loss-" + platform.nextNumber()), Map.of());
        platform.process(DATABASE).kill();
        Folders.delete(server.data().resolve("base"));
    }

    @Override
    public void heal(FragilePlatform platform) {
        PostgresServer server = server(platform);
        if (!Files.exists(server.data().resolve("base"))) {
            Backups backups = Backups.of(server.data());
            DatabaseCopy newest = backups.copies().getLast();
            Path former =
                    new RestoreBaseCopy(Checkout.find(), server, progress())
                            .from(
                                    newest,
                                    backups,
                                    new RecoveryTarget.EndOfLog(),
                                    platform.setup().folder().resolve("logs/restore.log"))
                            .former();
            backups.keepNewest(1);
            if (former != null) {
                Folders.delete(former);
            }
        }
        platform.process(DATABASE).start();
    }

    private static PostgresServer server(FragilePlatform platform) {
        return new PostgresServer(
                platform.setup().folder().resolve(DATABASE),
                platform.process(DATABASE).port(),
                true);
    }

    private static CopyProgress progress() {
        return new CopyProgress(_ -> {}, Clock.systemUTC());
    }
}
