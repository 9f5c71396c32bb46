package steward.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A committed file that is generated from the code. Tests compare it; with `-Dschemas.write=true` they write it.
record PublishedFile(Path path) {

    private static final String REGENERATE = "./mvnw -pl event-contracts test -Dschemas.write=true";

    /// This module's folder; tests of Maven and of an IDE start there.
    static final Path MODULE = Path.of("").toAbsolutePath();

    static boolean writing() {
        return Boolean.getBoolean("schemas.write");
    }

    void holds(String generated) {
        if (writing()) {
            write(generated);
        }
        assertThat(Files.exists(path) ? read() : "")
                .as("%s is not what the code says; regenerate it with: %s", path, REGENERATE)
                .isEqualTo(generated);
    }

    String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
