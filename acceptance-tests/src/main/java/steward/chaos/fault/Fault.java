package steward.chaos.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Something bad that happens to a running platform, and ends.
public interface Fault {

    /// For the log and the report, such as `kill -9 of review`.
    String name();

    /// The processes it hurts, by name; faults that touch the same are not injected at the same time.
    Set<String> touches();

    /// How long after [#inject] it is to be healed.
    Duration lasts();

    /// Why this platform, on this machine, cannot suffer it; nothing when it can.
    default Optional<String> notHere(FragilePlatform platform) {
        return Optional.empty();
    }

    /// Begins. Returns when the fault is there, which may take seconds where a process has to be started for it.
    void inject(FragilePlatform platform) throws Exception;

    /// Whether it has ended by itself, so that nobody needs to wait for as long as it [#lasts].
    default boolean hasEnded(FragilePlatform platform) {
        return false;
    }

    /// Ends the fault, also one that has ended by itself. What it has broken may need a while: see [#recovered].
    void heal(FragilePlatform platform) throws Exception;

    /// Whether all that it touched serves again.
    default boolean recovered(FragilePlatform platform) {
        return touches().stream().allMatch(name -> platform.process(name).isReady());
    }
}
