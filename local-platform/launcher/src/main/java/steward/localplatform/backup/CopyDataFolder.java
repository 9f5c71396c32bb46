package steward.localplatform.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import steward.localplatform.backup.CopyManifest.FileSum;

/// Copies a server's data folder while it changes. What changed is made right again from the log; what belongs to the running server, or is made anew at each
/// start, is left out.
final class CopyDataFolder {

    private static final Set<String> EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "pg_internal.init");

    private final Path from;
    private final Path to;
    private final CopyProgress progress;

    CopyDataFolder(Path from, Path to, CopyProgress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /// @param sums gets the sum of each file by its place in the copy
    void into(Map<String, FileSum> sums) throws IOException {
        progress.begin("copied", size());
        Files.walkFileTree(from, new Copying(sums));
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(file -> !isLeftOut(file)).mapToLong(CopyDataFolder::sizeOf).sum();
        }
    }

    private boolean isLeftOut(Path file) {
        String name = file.getFileName().toString();
        Path place = from.relativize(file);
        return LEFT_OUT.contains(name)
                || name.startsWith("pgsql_tmp")
                || (place.getNameCount() > 1 && EMPTY.contains(place.getName(0).toString()));
    }

    /// A table that was dropped meanwhile takes no room any more.
    private static long sizeOf(Path file) {
        return Files.isRegularFile(file) ? file.toFile().length() : 0;
    }

    private final class Copying extends SimpleFileVisitor<Path> {

        private final Map<String, FileSum> sums;

        Copying(Map<String, FileSum> sums) {
            this.sums = sums;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (!folder.equals(from) && isLeftOut(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (isLeftOut(file)) {
                return FileVisitResult.CONTINUE;
            }
            String place = from.relativize(file).toString();
            try {
                FileSum sum = CopiedFile.copy(file, to.resolve(place));
                sums.put(DatabaseCopy.DATA + "/" + place, sum);
                progress.add(sum.size());
            } catch (NoSuchFileException dropped) {
                // The log says so, too.
                Files.deleteIfExists(to.resolve(place));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
    }
}
