package steward.triage.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder in which Kafka Streams keeps the stores of this instance, and the marker that says whether they can be trusted.
///
/// After a crash the stores may hold writes of a transaction that was aborted, and Kafka Streams would keep them
/// (docs/decisions/0071). So they count only when the marker of a clean stop lies beside them; without it they are deleted and restored from the changelog. The
/// process's own identity is kept: with it the restarted process fences its predecessor, whose open transaction would hold up every reader.
final class StateFolder {

    private static final String PROCESS_IDENTITY = "kafka-streams-process-metadata";

    private final Path folder;
    private final Path marker;

    StateFolder(Path stateDir, String application) {
        this.folder = stateDir.resolve(application);
        this.marker = stateDir.resolve(application + ".stopped-cleanly");
    }

    /// Before the start: takes the marker away, and what cannot be trusted.
    ///
    /// @return whether stores were deleted
    boolean prepare() {
        try {
            Files.createDirectories(folder);
            if (Files.deleteIfExists(marker)) {
                return false;
            }
            List<Path> distrusted = stores();
            for (Path store : distrusted) {
                delete(store);
            }
            return !distrusted.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("the state folder cannot be prepared", e);
        }
    }

    /// After a stop in which everything was closed.
    void markStoppedCleanly() {
        try {
            Files.write(marker, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("the state folder cannot be marked", e);
        }
    }

    private List<Path> stores() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.endsWith(PROCESS_IDENTITY)).toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
