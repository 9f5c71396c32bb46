package steward.localplatform.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Programs that are unpacked once and used by every data folder.
///
/// They are unpacked beside their place and then moved there, so that a half-unpacked folder never looks like a whole one.
public final class Unpacked {

    /// Fills an empty folder.
    @FunctionalInterface
    public interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private Unpacked() {}

    /// The folder of that name among the tools; made when it isn't there, by one process at a time.
    public static Path in(Path tools, String name, Unpacking unpacking) {
        Path place = tools.resolve(name);
        if (Files.isDirectory(place)) {
            return place;
        }
        try {
            Files.createDirectories(tools);
            unpackAlone(tools, place, unpacking);
            return place;
        } catch (IOException failed) {
            throw new CannotStart("Cannot unpack " + name + ": " + failed.getMessage(), failed);
        }
    }

    private static void unpackAlone(Path tools, Path place, Unpacking unpacking)
            throws IOException {
        Path lockFile = tools.resolve("unpacking.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (Files.isDirectory(place)) {
                return;
            }
            Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            unpacking.into(unfinished);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Where an archive's entry goes.
    ///
    /// @throws IOException when that is outside the folder
    public static Path entry(Path folder, String name) throws IOException {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("an entry leaves the folder: " + name);
        }
        return place;
    }
}
