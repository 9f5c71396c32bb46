package steward.localplatform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steward.localplatform.postgres.WalArchive;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Folders;

/// The base copies of a cluster, and the archive of its log since the oldest of them.
///
/// @param home of both
public record Backups(Path home) {

    /// Those of the cluster whose data lie there.
    public static Backups of(Path data) {
        try {
            return new Backups(WalArchive.home(data));
        } catch (IOException failed) {
            throw new CannotStart("Cannot tell which cluster lies in " + data, failed);
        }
    }

    /// Oldest first.
    public List<DatabaseCopy> copies() {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(DatabaseCopy::isIn)
                    .map(DatabaseCopy::in)
                    .sorted(Comparator.comparing(DatabaseCopy::begunAt))
                    .toList();
        } catch (IOException failed) {
            throw new CannotStart("Cannot read " + home, failed);
        }
    }

    /// The newest that was finished by then.
    public Optional<DatabaseCopy> newest(Instant by) {
        return copies().stream()
                .filter(copy -> !copy.endedAt().isAfter(by))
                .reduce((_, last) -> last);
    }

    public WalArchive archive() {
        return new WalArchive(home.resolve("wal"));
    }

    /// Remembers what a copy needs of the log that lies elsewhere, perhaps on a disk that is not always there.
    public void note(DatabaseCopy copy) {
        if (home.equals(copy.folder().getParent())) {
            return;
        }
        try {
            Files.writeString(
                    elsewhere(),
                    copy.firstSegment() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new CannotStart("Cannot write " + elsewhere(), failed);
        }
    }

    /// Deletes older copies, and of the log what none of the kept ones needs, nor one of as many that were made elsewhere.
    public void keepNewest(int count) {
        List<DatabaseCopy> copies = copies();
        int surplus = Math.max(0, copies.size() - count);
        copies.subList(0, surplus).forEach(copy -> Folders.delete(copy.folder()));
        Stream.concat(
                        copies.stream().skip(surplus).map(DatabaseCopy::firstSegment),
                        newestElsewhere(count).stream())
                .min(Comparator.comparing(Backups::positionOf))
                .ifPresent(this::forgetBefore);
    }

    /// Bytes of the archived log.
    public long logSize() {
        if (!Files.isDirectory(archive().folder())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(archive().folder())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException failed) {
            throw new CannotStart("Cannot read " + archive().folder(), failed);
        }
    }

    private List<String> newestElsewhere(int count) {
        if (!Files.exists(elsewhere())) {
            return List.of();
        }
        try {
            List<String> all = Files.readAllLines(elsewhere());
            List<String> newest = all.subList(Math.max(0, all.size() - count), all.size());
            Files.write(elsewhere(), newest);
            return newest;
        } catch (IOException failed) {
            throw new CannotStart("Cannot tidy " + elsewhere(), failed);
        }
    }

    /// The first segments that copies elsewhere need, oldest first.
    private Path elsewhere() {
        return home.resolve("needed-elsewhere");
    }

    /// Segments are named in their order. Histories of timelines are small and stay.
    private void forgetBefore(String segment) {
        try (Stream<Path> files = Files.list(archive().folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                boolean isSegment = name.length() >= segment.length() && !name.contains(".history");
                if (isSegment && positionOf(name).compareTo(positionOf(segment)) < 0) {
                    Files.delete(file);
                }
            }
        } catch (IOException failed) {
            throw new CannotStart("Cannot tidy " + archive().folder(), failed);
        }
    }

    /// What follows the eight letters of the timeline, which grows with each restore.
    private static String positionOf(String segment) {
        return segment.substring(8, 24);
    }
}
