package steward.localplatform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// Deletes older copies, and of the log what none of the kept ones needs.
    public void keepNewest(int count) {
        List<DatabaseCopy> copies = copies();
        int surplus = Math.max(0, copies.size() - count);
        copies.subList(0, surplus).forEach(copy -> Folders.delete(copy.folder()));
        if (surplus < copies.size()) {
            forgetBefore(copies.get(surplus).firstSegment());
        }
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
