package steward.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// kill -9 of a service, which then dies at one exact point after the other: each life is armed with the next one. Takes a life less for each than a [KilledAt] of
/// its own, where minutes count.
///
/// @param points as `STEWARD_FAULT_POINT` names them
record DeathsInARow(String service, List<String> points) implements Fault {

    /// For a start and for the work that brings it there.
    private static final Duration TO_COME_THERE = Duration.ofMinutes(2);

    DeathsInARow {
        points = List.copyOf(points);
    }

    @Override
    public String name() {
        return "kill -9 of %s, then its death at %s"
                .formatted(service, String.join(", at ", points));
    }

    @Override
    public Set<String> touches() {
        return Set.of(service);
    }

    @Override
    public Duration lasts() {
        return Duration.ZERO;
    }

    /// @throws IllegalStateException when the service never came to a point
    @Override
    public void inject(FragilePlatform platform) {
        FragileProcess process = platform.process(service);
        process.kill();
        for (String point : points) {
            process.start(Map.of(KilledAt.VARIABLE, point));
            process.awaitEnd(TO_COME_THERE);
            OptionalInt end = process.exitCode();
            if (end.isEmpty() || end.getAsInt() != KilledAt.DEAD) {
                process.terminate();
                throw new IllegalStateException(service + " never came to " + point);
            }
        }
    }

    @Override
    public void heal(FragilePlatform platform) {
        platform.process(service).start();
    }
}
