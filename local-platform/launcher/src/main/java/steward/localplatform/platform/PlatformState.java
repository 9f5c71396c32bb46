package steward.localplatform.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;

/// `platform.json` in the data folder: what runs and where, for the other commands. Only its owner may read it, as it holds the
/// passwords of the databases, which are new at each start.
///
/// @param launcher the process id of `./steward up`
/// @param ready false while the platform is starting
/// @param databases by name
/// @param mediaPort where harmless media are served; 0 where none are
public record PlatformState(
        long launcher,
        Instant startedAt,
        boolean ready,
        String bootstrapServers,
        String issuer,
        List<RunningProcess> processes,
        Map<String, Database> databases,
        int mediaPort) {

    private static final String FILE = "platform.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /// @param service whether it answers HTTP with a health check
    public record RunningProcess(String name, long pid, int port, boolean service, Path log) {}

    /// What was written last; nothing when nothing runs there.
    public static Optional<PlatformState> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            PlatformState state = JSON.readValue(file.toFile(), PlatformState.class);
            return ProcessHandle.of(state.launcher()).isPresent()
                    ? Optional.of(state)
                    : Optional.empty();
        } catch (IOException broken) {
            throw new CannotStart("Cannot read " + file + ": " + broken.getMessage(), broken);
        }
    }

    /// The running platform, or an explanation that there is none.
    public static PlatformState require(Path folder) {
        return read(folder)
                .filter(PlatformState::ready)
                .orElseThrow(
                        () -> new CannotStart("No platform runs here. Start one: ./steward up"));
    }

    public void write(Path folder) {
        Path unfinished = folder.resolve(FILE + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(unfinished.toFile(), this);
            Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new CannotStart("Cannot write " + unfinished, failed);
        }
    }

    /// Says that nothing runs any more.
    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException failed) {
            throw new CannotStart("Cannot delete " + folder.resolve(FILE), failed);
        }
    }
}
