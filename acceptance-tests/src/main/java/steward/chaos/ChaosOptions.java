package steward.chaos;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.chaos.fault.Fault;
import steward.chaos.fault.Faults;
import steward.chaos.fault.FragileSetup;

/// What kind of run.
///
/// @param minutes how long faults go on; null for each of the selection once
/// @param all whether the long and the rare faults come, too
/// @param folder of the platform's data and of the log; what was in it is deleted
record ChaosOptions(long seed, @Nullable Integer minutes, boolean all, Path folder) {

    FaultSchedule schedule() {
        List<Fault> once =
                all ? Faults.all() : minutes == null ? Faults.shortSelection() : List.of();
        List<Fault> again = minutes == null ? List.of() : Faults.mixture();
        return new FaultSchedule(seed, once, again);
    }

    /// Disks that can be filled are of memory, and lines that can be slowed and cut cost what goes through them: only a run that does so has them.
    FragileSetup setup() {
        FragileSetup setup = FragileSetup.in(folder);
        if (all) {
            return setup.withSmallDisks();
        }
        return minutes == null ? setup.withoutProxies() : setup;
    }

    /// The command that makes the same run.
    String command() {
        return "./steward chaos --seed "
                + seed
                + (minutes == null ? "" : " --minutes " + minutes)
                + (all ? " --all" : "");
    }
}
