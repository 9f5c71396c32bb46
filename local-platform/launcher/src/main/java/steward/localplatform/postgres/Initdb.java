package steward.localplatform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import steward.localplatform.process.CannotStart;

/// Makes an empty data folder.
///
/// @param durable whether it must have reached the disk
record Initdb(Path programs, Privileges privileges, boolean durable) {

    /// @throws CannotStart with what the program said
    void run(Path data, Path password) throws IOException {
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
        Path log = data.resolveSibling("initdb.log");
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
}
