package steward.chaos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import steward.chaos.history.CheckedInvariant;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.Operation;

/// What a run came to.
///
/// @param command makes the same run again
/// @param endedEarly whether somebody ended it before its time; the rest is of what ran until then
/// @param operations by kind, of those that count
/// @param meanwhile those that ended while a fault was there or not yet mended
record ChaosReport(
        long seed,
        String command,
        Machine machine,
        Duration lasted,
        boolean endedEarly,
        List<FaultTaken> faults,
        Map<Operation, Share> operations,
        Share overall,
        Share meanwhile,
        List<CheckedInvariant> invariants) {

    /// What it ran on.
    ///
    /// @param memoryMb of the whole machine
    record Machine(int cores, long memoryMb, String system, String java) {
        static Machine here() {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    system.getTotalMemorySize() / (1024 * 1024),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    Runtime.version().toString());
        }
    }

    static ChaosReport of(
            ChaosOptions options,
            List<FaultTaken> faults,
            List<HistoryRecord> history,
            List<CheckedInvariant> invariants,
            Duration lasted,
            boolean endedEarly) {
        Map<Operation, Share> operations = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            Share share = Share.of(history, line -> line.operation() == operation);
            if (share.asked() > 0) {
                operations.put(operation, share);
            }
        }
        return new ChaosReport(
                options.seed(),
                options.command(),
                Machine.here(),
                lasted,
                endedEarly,
                faults,
                operations,
                Share.of(history, _ -> true),
                Share.of(
                        history,
                        line -> faults.stream().anyMatch(fault -> fault.covers(line.at()))),
                invariants);
    }

    /// Whether everything held, every fault was there and was recovered from, and most operations succeeded meanwhile.
    @JsonProperty
    boolean passed() {
        return invariants.stream().allMatch(CheckedInvariant::holds)
                && faults.stream().allMatch(FaultTaken::isFine)
                && meanwhile.asked() > 0
                && meanwhile.succeeded() >= Share.LEAST;
    }
}
