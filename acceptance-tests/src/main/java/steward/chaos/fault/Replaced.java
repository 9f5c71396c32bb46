package steward.chaos.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import steward.localplatform.process.CannotStart;

/// An upgrade under load: a second instance comes, the first is told to end (SIGTERM) and comes back, the second is told to end. Whoever asks through the
/// front must see no request fail.
record Replaced(String service, Duration lasts) implements Fault {

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    @Override
    public String name() {
        return service + " replaced under load";
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
        FragileProcess first = platform.process(service);
        FragileProcess second = platform.second(service);
        second.start();
        awaitInService(platform, second);
        first.terminate();
    }

    @Override
    public void heal(FragilePlatform platform) {
        FragileProcess first = platform.process(service);
        first.start();
        awaitInService(platform, first);
        platform.second(service).terminate();
    }

    private void awaitInService(FragilePlatform platform, FragileProcess instance) {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (!platform.front(service).inService().contains(instance.port())) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        instance.name() + " did not come into service within " + TO_START);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
