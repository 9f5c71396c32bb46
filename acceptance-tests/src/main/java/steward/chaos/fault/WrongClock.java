package steward.chaos.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// A service whose clock is wrong.
///
/// @param offset by which it is ahead; negative when it is behind
record WrongClock(String service, Duration offset, Duration lasts) implements Fault {

    static final String VARIABLE = "STEWARD_CLOCK_OFFSET";

    @Override
    public String name() {
        return "clock of %s %d min %s"
                .formatted(
                        service, offset.abs().toMinutes(), offset.isNegative() ? "slow" : "fast");
    }

    @Override
    public Set<String> touches() {
        return Set.of(service);
    }

    @Override
    public void inject(FragilePlatform platform) {
        FragileProcess process = platform.process(service);
        process.terminate();
        process.start(Map.of(VARIABLE, offset.toString()));
    }

    @Override
    public void heal(FragilePlatform platform) {
        FragileProcess process = platform.process(service);
        process.terminate();
        process.start();
    }
}
