package steward.localplatform.postgres;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where finished segments of a server's write-ahead log go, compressed. Until the folder is made, with the first base copy, they are let go: nothing could
/// be restored from them alone.
///
/// @param folder of the segments
public record WalArchive(Path folder) {

    /// The archive of the cluster whose data lie there. A cluster that is made anew has an archive of its own: the names of its segments begin again.
    public static WalArchive of(Path data) throws IOException {
        return new WalArchive(home(data).resolve("wal"));
    }

    /// Where base copies and archive of that cluster lie, beside what belongs to the server.
    public static Path home(Path data) throws IOException {
        try (DataInputStream control =
                new DataInputStream(Files.newInputStream(data.resolve("global/pg_control")))) {
            long system = Long.reverseBytes(control.readLong());
            return data.resolve("../../backups")
                    .resolve(Long.toUnsignedString(system))
                    .toAbsolutePath()
                    .normalize();
        }
    }

    /// What the server runs for each finished segment. One of 16 MB with little in it packs to some kilobytes.
    String command() {
        return "[ -d %1$s ] || exit 0; gzip -1c '%%p' > %1$s/%%f.part && sync %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f.gz"
                .formatted(quoted(folder));
    }

    /// What a server that recovers runs for each segment that it wants.
    ///
    /// @param last a folder of segments as the server wrote them, asked where the archive has none
    public String fetching(Path last) {
        return "if [ -f %1$s/%%f.gz ]; then gunzip -c %1$s/%%f.gz > '%%p'; else [ -f %2$s/%%f ] && cp %2$s/%%f '%%p'; fi"
                .formatted(quoted(folder), quoted(last));
    }

    /// Where a segment is kept once the server has handed it over.
    public Path kept(String segment) {
        return folder.resolve(segment + ".gz");
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
