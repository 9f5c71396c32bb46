package steward.chaos.fault;

import java.time.Duration;
import java.util.Set;

/// kill -9 of one process, which is started again when the fault is healed.
record Killed(String process, Duration lasts) implements Fault {

    @Override
    public String name() {
        return "kill -9 of " + process;
    }

    @Override
    public Set<String> touches() {
        return Set.of(process);
    }

    @Override
    public void inject(FragilePlatform platform) {
        platform.process(process).kill();
    }

    @Override
    public void heal(FragilePlatform platform) {
        platform.process(process).start();
    }
}
