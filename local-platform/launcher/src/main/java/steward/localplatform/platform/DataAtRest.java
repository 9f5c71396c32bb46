package steward.localplatform.platform;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steward.localplatform.kafka.KafkaBroker;
import steward.localplatform.postgres.Database;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;

/// The broker and the database of a data folder without any service, for commands that look at what lies there. Free ports; the folder is locked meanwhile.
public final class DataAtRest implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final FolderLock lock;
    private final PlatformPorts ports = PlatformPorts.free();
    private final List<ChildProcess> children = new ArrayList<>();
    private final Map<String, Database> databases = new TreeMap<>();

    private DataAtRest(FolderLock lock) {
        this.lock = lock;
    }

    /// Starts both and returns when both are ready.
    ///
    /// @param databases that are wanted
    /// @throws CannotStart when a platform uses the folder, or one of them does not start
    public static DataAtRest start(Checkout checkout, Path folder, Collection<String> databases) {
        DataAtRest data =
                new DataAtRest(
                        FolderLock.tryOn(folder)
                                .orElseThrow(() ->
                                        new CannotStart(
                                                "Another command is starting or stopping a platform in "
                                                        + folder)));
        try {
            data.startIn(checkout, folder, databases);
            return data;
        } catch (CannotStart failed) {
            data.close();
            throw failed;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /// The services' databases by name.
    public Map<String, Database> databases() {
        return databases;
    }

    @Override
    public void close() {
        children.forEach(child -> child.stop(TO_STOP));
        lock.close();
    }

    private void startIn(Checkout checkout, Path folder, Collection<String> names) {
        PostgresServer postgres =
                new PostgresServer(folder.resolve("postgres"), ports.postgres(), true);
        Path logs = folder.resolve("logs");
        children.add(postgres.start(checkout, logs.resolve("postgres.log")));
        children.add(
                KafkaBroker.start(
                        checkout,
                        folder.resolve("kafka"),
                        ports.kafka(),
                        ports.controller(),
                        logs.resolve("kafka.log")));
        names.forEach(
                name -> databases.put(name, postgres.databases().ensure(name, newPassword())));
    }

    private static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
