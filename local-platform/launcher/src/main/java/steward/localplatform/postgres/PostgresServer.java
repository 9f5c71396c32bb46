package steward.localplatform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;
import steward.localplatform.process.Folders;

/// The database server on loopback, with a data folder that survives restarts and kill -9.
public final class PostgresServer {

    private static final Duration TO_START = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final boolean durable;
    private final Privileges privileges = Privileges.ofThisProcess();

    /// @param durable false only for tests: a commit then need not reach the disk
    public PostgresServer(Path folder, int port, boolean durable) {
        this.folder = folder;
        this.port = port;
        this.durable = durable;
    }

    /// Starts the server and waits until it answers.
    public ChildProcess start(Checkout checkout, Path log) {
        return start(checkout, log, Map.of());
    }

    /// Starts the server on a data folder that was copied back, and waits until it has recovered and takes writes.
    ///
    /// @param settings that say how far, and where the log is fetched from
    public ChildProcess recover(
            Checkout checkout, Path log, Map<String, String> settings, Duration atMost) {
        try {
            Files.createFile(data().resolve("recovery.signal"));
            privileges.handOver(folder);
        } catch (IOException failed) {
            throw new CannotStart("Cannot prepare " + data() + ": " + failed.getMessage(), failed);
        }
        ChildProcess child = start(checkout, log, settings);
        Databases databases = databases();
        child.awaitReady(databases::takesWrites, atMost);
        return child;
    }

    /// Where the server's own files lie.
    public Path data() {
        return folder.resolve("data");
    }

    /// From now on finished segments of the log are kept.
    public WalArchive keepLog() {
        try {
            WalArchive archive = WalArchive.of(data());
            Files.createDirectories(archive.folder());
            privileges.handOver(archive.folder());
            return archive;
        } catch (IOException failed) {
            throw new CannotStart("Cannot keep the log: " + failed.getMessage(), failed);
        }
    }

    private ChildProcess start(Checkout checkout, Path log, Map<String, String> more) {
        Path programs = PostgresBinaries.in(checkout.tools());
        Path data = data();
        StaleServer.endIn(data);
        try {
            if (!Files.exists(data)) {
                initialise(programs, data);
            }
        } catch (IOException failed) {
            throw new CannotStart("Cannot initialise " + data + ": " + failed.getMessage(), failed);
        }
        List<String> server = privileges.run(ServerCommand.of(programs, data, port, durable, more));
        ChildProcess child =
                ChildProcess.start(
                        "postgres", new Command(checkout).watched("INT", server), Map.of(), log);
        Databases databases = databases();
        child.awaitReady(databases::answers, TO_START);
        return child;
    }

    /// The databases in it, as its administrator.
    public Databases databases() {
        try {
            return new Databases(port, Files.readString(passwordFile()));
        } catch (IOException failed) {
            throw new CannotStart("Cannot read " + passwordFile(), failed);
        }
    }

    /// Into a folder beside, moved when it is whole: an interrupted start begins again.
    private void initialise(Path programs, Path data) throws IOException {
        Path unfinished = folder.resolve("data.unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
        Path password = passwordFile();
        Files.deleteIfExists(password);
        Files.createFile(
                password,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, newPassword());
        privileges.handOver(folder);
        new Initdb(programs, privileges, durable).run(unfinished, password);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path passwordFile() {
        return folder.resolve("administrator.password");
    }

    private static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
