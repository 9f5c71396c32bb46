package steward.localplatform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Unpacked;

/// The database's programs, unpacked once.
final class PostgresBinaries {

    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /// The folder with `bin/postgres` and `bin/initdb`; unpacks it when it isn't there.
    static Path in(Path tools) {
        return Unpacked.in(tools, "postgres-" + VERSION, PostgresBinaries::unpack);
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive =
                PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null) {
                throw new CannotStart(
                        "There are no PostgreSQL programs for this machine (%s %s): Linux on x86_64 or aarch64 is needed."
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.arch")));
            }
            try (TarArchiveInputStream entries =
                    new TarArchiveInputStream(
                            new XZInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = entries.getNextEntry();
                        entry != null;
                        entry = entries.getNextEntry()) {
                    write(entry, entries, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        Path place = Unpacked.entry(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, place);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                place, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archiveName() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return "postgres-%s-%s.txz"
                .formatted(
                        system,
                        switch (architecture) {
                            case "amd64", "x86_64" -> "x86_64";
                            case "aarch64", "arm64" -> "arm_64";
                            default -> architecture;
                        });
    }
}
