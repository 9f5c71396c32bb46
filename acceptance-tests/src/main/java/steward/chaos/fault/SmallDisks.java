package steward.chaos.fault;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The disks under broker and database, where they are small.
final class SmallDisks implements AutoCloseable {

    /// Room for the rows, their base copies, the write-ahead log and the topics of a long run, some of it replayed, and little more.
    private static final int DATABASE_MB = 2048;

    private static final int BROKER_MB = 1024;

    private final Map<String, SmallDisk> disks;

    private SmallDisks(Map<String, SmallDisk> disks) {
        this.disks = disks;
    }

    /// Where the setup asks for them and the system permits it; else there are none.
    static SmallDisks under(FragileSetup setup) {
        Path folder = setup.folder();
        if (!setup.smallDisks() || !SmallDisk.permitted(folder)) {
            return new SmallDisks(Map.of());
        }
        return new SmallDisks(
                Map.of(
                        "postgres", SmallDisk.mount(folder.resolve("postgres"), DATABASE_MB),
                        "kafka", SmallDisk.mount(folder.resolve("kafka"), BROKER_MB)));
    }

    /// The disk under `postgres` or `kafka`.
    Optional<SmallDisk> under(String process) {
        return Optional.ofNullable(disks.get(process));
    }

    @Override
    public void close() {
        disks.values().forEach(SmallDisk::close);
    }
}
