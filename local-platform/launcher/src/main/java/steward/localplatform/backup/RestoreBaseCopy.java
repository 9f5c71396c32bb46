package steward.localplatform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Folders;

/// Puts a base copy in the place of a server's data, and has the server recover from it. The data that were there stay beside it. While it works, and when it
/// returns, the server is stopped.
public final class RestoreBaseCopy {

    private static final Duration TO_RECOVER = Duration.ofHours(6);
    private static final Duration TO_STOP = Duration.ofMinutes(2);

    private final Checkout checkout;
    private final PostgresServer server;
    private final CopyProgress progress;

    /// @param server that is not running
    public RestoreBaseCopy(Checkout checkout, PostgresServer server, CopyProgress progress) {
        this.checkout = checkout;
        this.server = server;
        this.progress = progress;
    }

    /// What came of it.
    ///
    /// @param reached everything that was committed before is there, and nothing that was committed after
    /// @param former where the data are that were there before; null when there were none
    public record Restored(DatabaseCopy copy, Instant reached, @Nullable Path former) {}

    /// @param log of the server
    /// @throws CannotStart when the copy is damaged or the log does not reach that far; the data are then as they were
    public Restored from(DatabaseCopy copy, Backups backups, RecoveryTarget target, Path log) {
        copy.verify(progress);
        Path data = server.data();
        Path former = data.resolveSibling("data.before-" + Stamp.of(progress.now()));
        boolean hadData = Files.exists(data);
        try {
            Path unfinished = putBeside(copy, data);
            if (hadData) {
                Files.move(data, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new CannotStart("Cannot put the copy in place: " + failed.getMessage(), failed);
        }
        try {
            Instant reached = recover(copy, backups, target, former.resolve("pg_wal"), log);
            return new Restored(copy, reached, hadData ? former : null);
        } catch (CannotStart failed) {
            putBack(data, former);
            throw failed;
        }
    }

    private Path putBeside(DatabaseCopy copy, Path data) throws IOException {
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        progress.begin("put in place", copy.size());
        Path from = copy.folder().resolve(DatabaseCopy.DATA);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path place = unfinished.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    progress.add(CopiedFile.copy(file, place).size());
                }
            }
        }
        unpackSegments(copy, unfinished.resolve("pg_wal"));
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
        CopiedFile.copy(
                copy.folder().resolve(DatabaseCopy.PASSWORD),
                data.resolveSibling(DatabaseCopy.PASSWORD));
        return unfinished;
    }

    private static void unpackSegments(DatabaseCopy copy, Path wal) throws IOException {
        try (Stream<Path> segments = Files.list(copy.folder().resolve(DatabaseCopy.WAL))) {
            for (Path segment : (Iterable<Path>) segments::iterator) {
                String name = segment.getFileName().toString();
                try (InputStream in = new GZIPInputStream(Files.newInputStream(segment))) {
                    Files.copy(in, wal.resolve(name.substring(0, name.length() - ".gz".length())));
                }
            }
        }
    }

    private Instant recover(
            DatabaseCopy copy, Backups backups, RecoveryTarget target, Path lastWal, Path log) {
        Map<String, String> settings = new HashMap<>(target.settings());
        settings.put(
                "restore_command",
                target instanceof RecoveryTarget.CopyOnly
                        ? "false"
                        : backups.archive().fetching(lastWal));
        progress.say("The server recovers ...");
        ChildProcess running = server.recover(checkout, log, settings, TO_RECOVER);
        try (Connection connection = server.databases().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_last_xact_replay_timestamp()")) {
            rows.next();
            OffsetDateTime last = rows.getObject(1, OffsetDateTime.class);
            return last == null || last.toInstant().isBefore(copy.endedAt())
                    ? copy.endedAt()
                    : last.toInstant();
        } catch (SQLException failed) {
            throw new CannotStart("The restored server does not answer", failed);
        } finally {
            running.stop(TO_STOP);
        }
    }

    private static void putBack(Path data, Path former) {
        if (!Files.exists(former)) {
            return;
        }
        Folders.delete(data);
        try {
            Files.move(former, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new CannotStart("The data of before are in " + former, failed);
        }
    }
}
