package steward.localplatform.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;

/// A platform for the tests of this JVM alone, for as long as the JVM lives.
///
/// The first JVM of a Maven run starts a [SharedPlatform]; the next ones find it. Each JVM locks the one it uses, so that JVMs that
/// run at the same time get platforms of their own.
public final class SharedPlatformLease {

    /// Set once in this JVM: the lock belongs to the JVM, whichever class loader asked for it.
    private static final String HELD_FOLDER = "steward.shared-platform";

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final List<FileLock> HELD = new ArrayList<>();

    private SharedPlatformLease() {}

    /// The platform that this JVM uses; starts it when there is none yet.
    public static synchronized SharedPlatform.Ready acquire(Checkout checkout) {
        try {
            String held = System.getProperty(HELD_FOLDER);
            Path folder = held == null ? lock(checkout) : Path.of(held);
            System.setProperty(HELD_FOLDER, folder.toString());
            Path readyFile = folder.resolve(SharedPlatform.READY_FILE);
            if (!isRunning(readyFile)) {
                start(checkout, folder, readyFile);
            }
            return read(readyFile);
        } catch (IOException failed) {
            throw new CannotStart("No platform for tests: " + failed.getMessage(), failed);
        }
    }

    /// Where the platform of these ports keeps its data.
    public static Path folder() {
        return Path.of(System.getProperty(HELD_FOLDER));
    }

    private static Path lock(Checkout checkout) throws IOException {
        Path folder = checkout.root().resolve(".steward/test");
        Files.createDirectories(folder);
        for (int i = 0; ; i++) {
            String name = "%d-%d".formatted(watched().pid(), i);
            // The file stays: whoever deleted it would let the next one lock another file of its
            // name.
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                HELD.add(lock);
                return folder.resolve(name);
            }
            channel.close();
        }
    }

    private static void start(Checkout checkout, Path folder, Path readyFile) throws IOException {
        Files.deleteIfExists(readyFile);
        List<String> command =
                new Command(checkout)
                        .outliving(
                                watched().pid(),
                                List.of("-Xms16m", "-Xmx96m", "-Dsteward.root=" + checkout.root()),
                                checkout.launcherClassPath(),
                                SharedPlatform.class.getName(),
                                List.of(folder.toString()));
        ChildProcess.start("test platform", command, Map.of(), folder.resolve("logs/platform.log"))
                .awaitReady(() -> Files.exists(readyFile), TO_START);
    }

    private static boolean isRunning(Path readyFile) throws IOException {
        return Files.exists(readyFile) && ProcessHandle.of(read(readyFile).pid()).isPresent();
    }

    private static SharedPlatform.Ready read(Path readyFile) throws IOException {
        return new ObjectMapper().readValue(readyFile.toFile(), SharedPlatform.Ready.class);
    }

    /// The nearest JVM above this one: Maven, or an IDE. This JVM itself when there is none.
    private static ProcessHandle watched() {
        ProcessHandle self = ProcessHandle.current();
        for (Optional<ProcessHandle> above = self.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (isJava(above.get())) {
                return above.get();
            }
        }
        return self;
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> new File(command).getName().equals("java"))
                .isPresent();
    }
}
