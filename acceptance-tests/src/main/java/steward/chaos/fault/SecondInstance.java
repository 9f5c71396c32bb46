package steward.chaos.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Another instance of a service joins, works and leaves; its consumers take partitions over and give them back.
///
/// @param killed whether it leaves by kill -9, so that its partitions and leases are free only when their time is up
record SecondInstance(String service, boolean killed, Duration lasts) implements Fault {

    @Override
    public String name() {
        return "a second %s comes and %s".formatted(service, killed ? "is killed" : "goes");
    }

    @Override
    public Set<String> touches() {
        return Set.of(service);
    }

    @Override
    public Optional<String> notHere(FragilePlatform platform) {
        return platform.setup().fronts()
                ? Optional.empty()
                : Optional.of("there are no second instances");
    }

    @Override
    public void inject(FragilePlatform platform) {
        platform.second(service).start();
    }

    @Override
    public void heal(FragilePlatform platform) {
        FragileProcess second = platform.second(service);
        if (killed && second.isAlive()) {
            second.kill();
        } else {
            second.terminate();
        }
    }
}
