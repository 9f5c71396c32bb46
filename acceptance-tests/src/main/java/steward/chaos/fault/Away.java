package steward.chaos.fault;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/// Processes that are stopped in order and come back later.
record Away(Set<String> processes, Duration lasts) implements Fault {

    @Override
    public String name() {
        return "%s away for %d s"
                .formatted(String.join(" and ", new TreeSet<>(processes)), lasts.toSeconds());
    }

    @Override
    public Set<String> touches() {
        return processes;
    }

    @Override
    public void inject(FragilePlatform platform) {
        processes.parallelStream().map(platform::process).forEach(FragileProcess::terminate);
    }

    @Override
    public void heal(FragilePlatform platform) {
        processes.parallelStream().map(platform::process).forEach(FragileProcess::start);
    }
}
