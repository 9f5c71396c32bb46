package steward.chaos.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// No room for another byte under broker or database; when there is room again, one that gave up is started.
record DiskFull(String process, Duration lasts) implements Fault {

    @Override
    public String name() {
        return "full disk under " + process;
    }

    @Override
    public Set<String> touches() {
        return Set.of(process);
    }

    @Override
    public Optional<String> notHere(FragilePlatform platform) {
        return platform.diskUnder(process).isPresent()
                ? Optional.empty()
                : Optional.of("no small disk was asked for, or mounting one is not permitted");
    }

    @Override
    public void inject(FragilePlatform platform) {
        platform.diskUnder(process).orElseThrow().fill();
    }

    @Override
    public void heal(FragilePlatform platform) {
        platform.diskUnder(process).orElseThrow().free();
        platform.process(process).start();
    }
}
