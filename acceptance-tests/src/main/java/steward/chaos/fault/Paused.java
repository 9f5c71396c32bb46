package steward.chaos.fault;

import java.time.Duration;
import java.util.Set;

/// SIGSTOP of one process, past its leases and session timeouts: it wakes up believing that no time has passed.
record Paused(String process, Duration lasts) implements Fault {

    @Override
    public String name() {
        return "pause of " + process + " for " + lasts.toSeconds() + " s";
    }

    @Override
    public Set<String> touches() {
        return Set.of(process);
    }

    @Override
    public void inject(FragilePlatform platform) {
        platform.process(process).pause();
    }

    @Override
    public void heal(FragilePlatform platform) {
        FragileProcess paused = platform.process(process);
        paused.resume();
        // One that notices on waking that it was given up may end itself.
        paused.start();
    }
}
