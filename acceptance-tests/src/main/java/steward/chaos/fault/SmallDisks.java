package steward.chaos.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import steward.localplatform.process.CannotStart;

/// The disks under broker and database, where they are small.
public final class SmallDisks implements AutoCloseable {

    /// Room for the rows, their base copies, the write-ahead log and the topics of a long run, some of it replayed, and little more.
    private static final int DATABASE_MB = 2048;

    private static final int BROKER_MB = 1024;

    private final Map<String, SmallDisk> disks;
    private final Thread atExit = new Thread(this::unmount, "unmount");

    private SmallDisks(Map<String, SmallDisk> disks) {
        this.disks = disks;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Unmounts what a run that was killed has left mounted below a folder.
    ///
    /// @return where they were mounted
    /// @throws CannotStart when that is not permitted
    public static List<Path> unmountLeftOver(Path folder) {
        List<SmallDisk> left = SmallDisk.mountedBelow(folder);
        left.forEach(SmallDisk::close);
        List<Path> still = places(SmallDisk.mountedBelow(folder));
        if (!still.isEmpty()) {
            throw new CannotStart(
                    "A run that was killed has left disks mounted, and this user may not unmount"
                            + " them. As root: umount -l "
                            + still.stream().map(Path::toString).collect(Collectors.joining(" ")));
        }
        return places(left);
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
        unmount();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The process is about to end, and the hook with it.
            return;
        }
    }

    private void unmount() {
        disks.values().forEach(SmallDisk::close);
    }

    private static List<Path> places(List<SmallDisk> disks) {
        return disks.stream().map(SmallDisk::folder).toList();
    }
}
