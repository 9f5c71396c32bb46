package steward.localplatform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steward.localplatform.backup.CopyManifest.FileSum;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.postgres.WalArchive;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Folders;

/// Copies the files of a running server, between its own marks of beginning and end, and reads the copy again. Nobody has to stop working meanwhile.
public final class TakeBaseCopy {

    private static final Pattern FIRST_SEGMENT = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

    /// How long the server may take to hand the last segment over to the archive.
    private static final String PATIENCE = "set statement_timeout = '2min'";

    private final PostgresServer server;
    private final CopyProgress progress;

    public TakeBaseCopy(PostgresServer server, CopyProgress progress) {
        this.server = server;
        this.progress = progress;
    }

    /// @param target a folder that is not there yet
    /// @param positions where the consumer groups stood before this was called
    /// @throws CannotStart when it cannot be made; nothing of it is left then
    public DatabaseCopy into(Path target, Map<String, Map<String, Long>> positions) {
        WalArchive archive = server.keepLog();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try {
            Files.createDirectories(unfinished.resolve(DatabaseCopy.WAL));
            // The copy holds everything that the databases hold, and their administrator's
            // password.
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
            CopyManifest manifest = take(unfinished, archive, positions);
            manifest.write(unfinished);
            new DatabaseCopy(unfinished, manifest).verify(progress);
            Files.move(unfinished, target);
            return new DatabaseCopy(target, manifest);
        } catch (IOException | SQLException failed) {
            Folders.delete(unfinished);
            throw new CannotStart("Cannot take a base copy: " + failed.getMessage(), failed);
        }
    }

    private CopyManifest take(
            Path copy, WalArchive archive, Map<String, Map<String, Long>> positions)
            throws IOException, SQLException {
        Instant begunAt = progress.now();
        Path password = server.data().resolveSibling(DatabaseCopy.PASSWORD);
        try (Connection connection = server.databases().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            statement.execute("select pg_backup_start('steward', true)");
            Map<String, FileSum> files = new TreeMap<>();
            new CopyDataFolder(server.data(), copy.resolve(DatabaseCopy.DATA), progress)
                    .into(files);
            Marks marks = stop(statement, copy);
            note(files, copy, DatabaseCopy.DATA + "/backup_label");
            files.put(
                    DatabaseCopy.PASSWORD,
                    CopiedFile.copy(password, copy.resolve(DatabaseCopy.PASSWORD)));
            keepSegments(marks, archive, copy, files);
            return new CopyManifest(
                    begunAt, progress.now(), marks.first(), marks.last(), positions, files);
        }
    }

    /// Returns when every segment that the copy needs is in the archive.
    private static Marks stop(Statement statement, Path copy) throws IOException, SQLException {
        try (ResultSet stopped =
                statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(true)")) {
            stopped.next();
            String label = stopped.getString(1);
            Files.writeString(copy.resolve(DatabaseCopy.DATA).resolve("backup_label"), label);
            Matcher first = FIRST_SEGMENT.matcher(label);
            if (!first.find()) {
                throw new CannotStart("The server's label names no segment: " + label);
            }
            return new Marks(first.group(1), stopped.getString(2));
        }
    }

    /// With these beside it the copy can be used without the archive.
    private static void keepSegments(
            Marks marks, WalArchive archive, Path copy, Map<String, FileSum> files)
            throws IOException {
        try (Stream<Path> kept = Files.list(archive.folder())) {
            for (Path segment : (Iterable<Path>) kept::iterator) {
                String name = segment.getFileName().toString();
                if (marks.cover(name)) {
                    String place = DatabaseCopy.WAL + "/" + name;
                    files.put(place, CopiedFile.copy(segment, copy.resolve(place)));
                }
            }
        }
    }

    private static void note(Map<String, FileSum> files, Path copy, String place)
            throws IOException {
        files.put(place, CopiedFile.read(copy.resolve(place)));
    }

    /// The first and the last segment of the log that a copy needs.
    private record Marks(String first, String last) {

        private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}\\.gz");

        boolean cover(String file) {
            String name = file.substring(0, Math.min(24, file.length()));
            return SEGMENT.matcher(file).matches()
                    && name.compareTo(first) >= 0
                    && name.compareTo(last) <= 0;
        }
    }
}
