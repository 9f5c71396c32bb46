package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir private Path dir;

    @Test
    void storesAreKeptAfterACleanStopAndOnlyThen() throws IOException {
        // Given
        StateFolder folder = new StateFolder(dir, "app");
        assertThat(folder.prepare()).as("nothing there yet").isFalse();
        Path store = Files.createDirectories(dir.resolve("app/0_1/rocksdb/cases"));
        Path identity = Files.createFile(dir.resolve("app/kafka-streams-process-metadata"));
        folder.markStoppedCleanly();
        // When a clean stop came before
        assertThat(folder.prepare()).isFalse();
        assertThat(store).exists();
        // When the process was killed since
        assertThat(folder.prepare()).isTrue();
        // Then
        assertThat(dir.resolve("app/0_1")).doesNotExist();
        assertThat(identity).as("fences the predecessor").exists();
    }
}
