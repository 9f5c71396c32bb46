package steward.localplatform.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Folders;

/// The process that holds a platform for tests, on free ports and in a folder that goes when it ends.
///
/// It outlives the test JVM that started it and ends with the process it watches (Maven), so that the test JVMs of one Maven run
/// use one platform after the other. Argument: the folder; when ready it contains `ready.json`.
public final class SharedPlatform {

    static final String READY_FILE = "ready.json";

    private SharedPlatform() {}

    /// What a test needs to use it.
    public record Ready(long pid, PlatformPorts ports) {}

    /// @throws IOException when the folder can't be written
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Checkout checkout = Checkout.find();
        LocalPlatform platform =
                LocalPlatform.start(
                        checkout, new PlatformSetup(folder, PlatformPorts.free(), false));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            platform.close();
                            Folders.delete(folder);
                        }));
        Path unfinished = folder.resolve(READY_FILE + ".unfinished");
        new ObjectMapper()
                .writeValue(
                        unfinished.toFile(),
                        new Ready(ProcessHandle.current().pid(), platform.ports()));
        Files.move(unfinished, folder.resolve(READY_FILE), StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
