package steward.chaos.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.SystemProgram;

/// A folder on a disk of its own in memory, small enough to be filled. Mounting one is a privilege.
final class SmallDisk implements AutoCloseable {

    private static final String BALLAST = "ballast";
    private static final byte[] ZEROES = new byte[64 * 1024];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Whether this process may mount disks.
    static boolean permitted(Path folder) {
        Path trial = folder.resolve("may-mount");
        try {
            Files.createDirectories(trial);
            boolean mounted =
                    SystemProgram.succeeds(
                            "mount", "-t", "tmpfs", "-o", "size=1m", "trial", trial.toString());
            if (mounted) {
                SystemProgram.succeeds("umount", trial.toString());
            }
            Files.delete(trial);
            return mounted;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static SmallDisk mount(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String size = "size=%dm".formatted(megabytes);
        if (!SystemProgram.succeeds(
                "mount", "-t", "tmpfs", "-o", size, "steward", folder.toString())) {
            throw new CannotStart("Cannot mount a disk at " + folder);
        }
        return new SmallDisk(folder);
    }

    /// Leaves not a byte.
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(folder.resolve(BALLAST))) {
            while (true) {
                ballast.write(ZEROES);
            }
        } catch (IOException full) {
            // That was the point.
            return;
        }
    }

    /// Gives back what [#fill] took.
    void free() {
        try {
            Files.deleteIfExists(folder.resolve(BALLAST));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        SystemProgram.succeeds("umount", "-l", folder.toString());
    }
}
