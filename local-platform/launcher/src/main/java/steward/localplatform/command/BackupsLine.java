package steward.localplatform.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import steward.localplatform.backup.Backups;
import steward.localplatform.backup.CopyProgress;
import steward.localplatform.backup.DatabaseCopy;

/// What `./steward status` says of copies and of the log, which grows until the next copy.
final class BackupsLine {

    private BackupsLine() {}

    /// @param folder of the platform's data
    static String of(Path folder, Instant now) {
        Path data = folder.resolve("postgres/data");
        if (!Files.exists(data)) {
            return "backups: none";
        }
        Backups backups = Backups.of(data);
        List<DatabaseCopy> copies = backups.copies();
        if (copies.isEmpty() && backups.logSize() == 0) {
            return "backups: none; the log is not kept. Take one: ./steward backup";
        }
        String newest =
                copies.isEmpty()
                        ? "no copy beside the data"
                        : "%d copies, the newest %d h old with %s"
                                .formatted(
                                        copies.size(),
                                        Duration.between(copies.getLast().endedAt(), now).toHours(),
                                        CopyProgress.megabytes(copies.getLast().size()));
        return "backups: %s; archived log %s, until ./steward backup tidies it"
                .formatted(newest, CopyProgress.megabytes(backups.logSize()));
    }
}
