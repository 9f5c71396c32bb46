package steward.localplatform.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// `manifest.json` of a base copy: what it is a copy of, and what every file in it must be. Written last, so that a copy with a manifest is whole.
///
/// @param begunAt everything that was committed before this is in it
/// @param firstSegment of the write-ahead log that it needs
/// @param lastSegment with which it is consistent
/// @param positions where each consumer group stood before it was begun; what they had read is in the copy
record CopyManifest(
        Instant begunAt,
        Instant endedAt,
        String firstSegment,
        String lastSegment,
        Map<String, Map<String, Long>> positions,
        Map<String, FileSum> files) {

    static final String FILE = "manifest.json";

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    /// @param sha256 hexadecimal
    record FileSum(long size, String sha256) {}

    static CopyManifest read(Path copy) throws IOException {
        return JSON.readValue(copy.resolve(FILE).toFile(), CopyManifest.class);
    }

    void write(Path copy) throws IOException {
        JSON.writeValue(copy.resolve(FILE).toFile(), this);
    }

    long size() {
        return files.values().stream().mapToLong(FileSum::size).sum();
    }
}
