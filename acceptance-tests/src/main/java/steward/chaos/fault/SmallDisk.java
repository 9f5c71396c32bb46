package steward.chaos.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.SystemProgram;

/// A folder on a disk of its own in memory, small enough to be filled. Mounting one is a privilege.
final class SmallDisk implements AutoCloseable {

    /// What the system calls them, so that a later run knows its own.
    private static final String NAME = "steward";

    private static final Path MOUNTS = Path.of("/proc/self/mounts");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([0-7]{3})");
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
        if (!SystemProgram.succeeds("mount", "-t", "tmpfs", "-o", size, NAME, folder.toString())) {
            throw new CannotStart("Cannot mount a disk at " + folder);
        }
        return new SmallDisk(folder);
    }

    /// Those that are mounted below a folder now, by whomever; the last mounted comes first.
    static List<SmallDisk> mountedBelow(Path folder) {
        if (!Files.isReadable(MOUNTS)) {
            return List.of();
        }
        try (Stream<String> mounts = Files.lines(MOUNTS)) {
            return mounts.map(line -> line.split(" ", 4))
                    .filter(mount -> mount[0].equals(NAME) && mount[2].equals("tmpfs"))
                    .map(mount -> Path.of(unescaped(mount[1])))
                    .filter(mounted -> mounted.startsWith(folder.toAbsolutePath()))
                    .map(SmallDisk::new)
                    .toList()
                    .reversed();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The system writes a blank in a path as `\040`.
    private static String unescaped(String path) {
        return ESCAPED.matcher(path)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }

    Path folder() {
        return folder;
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
