package steward.localplatform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
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
        Path programs = PostgresBinaries.in(checkout.tools());
        Path data = folder.resolve("data");
        StaleServer.endIn(data);
        try {
            if (!Files.exists(data)) {
                initialise(programs, data);
            }
        } catch (IOException failed) {
            throw new CannotStart("Cannot initialise " + data + ": " + failed.getMessage(), failed);
        }
        List<String> server = privileges.run(serverCommand(programs, data));
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

    private List<String> serverCommand(Path programs, Path data) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("bin/postgres").toString()));
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Map<String, String> settings =
                Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "fsync", durable ? "on" : "off",
                        "synchronous_commit", durable ? "on" : "off",
                        "full_page_writes", durable ? "on" : "off",
                        "wal_level", "logical",
                        "shared_buffers", "64MB",
                        "max_connections", "100",
                        "log_timezone", "UTC",
                        "timezone", "UTC");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
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
        runInitdb(programs, unfinished, password);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void runInitdb(Path programs, Path data, Path password) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                programs.resolve("bin/initdb").toString(),
                                "-D",
                                data.toString(),
                                "--username=" + Databases.ADMINISTRATOR,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C"));
        if (!durable) {
            command.add("--no-sync");
        }
        Path log = folder.resolve("initdb.log");
        Process initdb =
                new ProcessBuilder(privileges.run(command))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new CannotStart("initdb failed.\n" + Files.readString(log));
            }
        } catch (InterruptedException interrupted) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted in initdb", interrupted);
        }
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
