package steward.localplatform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import steward.localplatform.process.CannotStart;

/// A server that a killed launcher left on a data folder, or only its lock file.
final class StaleServer {

    private static final long SECONDS_TO_STOP = 20;

    private StaleServer() {}

    /// Ends a server that still runs there, and removes a lock file whose process id belongs to somebody else by now.
    static void endIn(Path data) {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            List<String> lines = Files.readAllLines(lock);
            Optional<ProcessHandle> server =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().trim()));
            if (server.filter(StaleServer::isPostgres).isPresent()) {
                end(server.get());
            }
            Files.deleteIfExists(lock);
        } catch (IOException | NumberFormatException unreadable) {
            throw new CannotStart(
                    "Cannot read " + lock + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static void end(ProcessHandle server) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new CannotStart(
                    "A PostgreSQL of an earlier run, process %d, does not end. End it, then start again."
                            .formatted(server.pid()),
                    late);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new CannotStart("Cannot wait for process " + server.pid(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}
