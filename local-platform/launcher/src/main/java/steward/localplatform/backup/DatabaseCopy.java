package steward.localplatform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import steward.localplatform.backup.CopyManifest.FileSum;
import steward.localplatform.process.CannotStart;

/// A whole copy of all databases as of one moment, with the segments of the log that make it consistent.
public final class DatabaseCopy {

    static final String DATA = "data";
    static final String WAL = "wal";
    static final String PASSWORD = "administrator.password";

    private final Path folder;
    private final CopyManifest manifest;

    DatabaseCopy(Path folder, CopyManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// @throws CannotStart when there is none, or it was never finished
    public static DatabaseCopy in(Path folder) {
        if (!isIn(folder)) {
            throw new CannotStart("There is no finished base copy in " + folder);
        }
        try {
            return new DatabaseCopy(folder, CopyManifest.read(folder));
        } catch (IOException failed) {
            throw new CannotStart(
                    "Cannot read " + folder.resolve(CopyManifest.FILE) + ": " + failed.getMessage(),
                    failed);
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(CopyManifest.FILE));
    }

    public Path folder() {
        return folder;
    }

    /// Everything that was committed before is in it.
    public Instant begunAt() {
        return manifest.begunAt();
    }

    /// Nothing that was committed after is in it.
    public Instant endedAt() {
        return manifest.endedAt();
    }

    public long size() {
        return manifest.size();
    }

    /// Where each consumer group stood when it was begun: group, then `topic-partition`, then the next record.
    public Map<String, Map<String, Long>> positions() {
        return manifest.positions();
    }

    String firstSegment() {
        return manifest.firstSegment();
    }

    /// Reads every file again and compares it with what was read from the database.
    ///
    /// @throws CannotStart naming the first file that differs
    public void verify(CopyProgress progress) {
        progress.begin("verified", size());
        manifest.files()
                .forEach((name, sum) -> {
                    Path file = folder.resolve(name);
                    FileSum found = Files.exists(file) ? sumOf(file) : null;
                    if (!sum.equals(found)) {
                        throw new CannotStart(
                                "The base copy in %s is damaged: %s is not what was copied. Take another: ./steward backup"
                                        .formatted(folder, name));
                    }
                    progress.add(sum.size());
                });
    }

    private static FileSum sumOf(Path file) {
        try {
            return CopiedFile.read(file);
        } catch (IOException failed) {
            throw new CannotStart("Cannot read " + file + ": " + failed.getMessage(), failed);
        }
    }
}
