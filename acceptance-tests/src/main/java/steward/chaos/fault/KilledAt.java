package steward.chaos.fault;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// A service that dies, as by kill -9, between two steps between which something could be lost or doubled. It is started anew with the point armed and dies
/// when its work brings it there; without work it does not.
///
/// @param point as `STEWARD_FAULT_POINT` names it
record KilledAt(String point, String service, Duration lasts) implements Fault {

    static final String VARIABLE = "STEWARD_FAULT_POINT";

    /// The exit code of a process that ended at its point.
    static final int DEAD = 137;

    /// How long it may take to start and to come there.
    private static final Duration TO_COME_THERE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "death of %s at %s".formatted(service, point);
    }

    @Override
    public Set<String> touches() {
        return Set.of(service);
    }

    @Override
    public void inject(FragilePlatform platform) {
        FragileProcess process = platform.process(service);
        process.terminate();
        process.start(Map.of(VARIABLE, point));
    }

    @Override
    public boolean hasEnded(FragilePlatform platform) {
        return !platform.process(service).isAlive();
    }

    /// Waits until the service has died, and starts it again.
    ///
    /// @throws IllegalStateException when the service never came there; it runs unarmed all the same
    @Override
    public void heal(FragilePlatform platform) {
        FragileProcess process = platform.process(service);
        process.awaitEnd(TO_COME_THERE);
        OptionalInt end = process.exitCode();
        process.terminate();
        process.start();
        if (end.isEmpty() || end.getAsInt() != DEAD) {
            throw new IllegalStateException(service + " never came to " + point);
        }
    }
}
