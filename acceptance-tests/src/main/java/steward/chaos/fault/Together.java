package steward.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Several faults at once, of processes that have nothing to do with each other: as hard on the platform as one after the other, and over sooner.
///
/// @throws IllegalArgumentException when two of them touch the same process: each would heal what the other is breaking
record Together(List<Fault> faults) implements Fault {

    Together {
        faults = List.copyOf(faults);
        Set<String> touched = new HashSet<>();
        for (Fault fault : faults) {
            for (String process : fault.touches()) {
                if (!touched.add(process)) {
                    throw new IllegalArgumentException("two faults at once touch " + process);
                }
            }
        }
    }

    @Override
    public String name() {
        return faults.stream().map(Fault::name).collect(Collectors.joining("; with it "));
    }

    @Override
    public Set<String> touches() {
        return faults.stream()
                .flatMap(fault -> fault.touches().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Duration lasts() {
        return faults.stream().map(Fault::lasts).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    @Override
    public Optional<String> notHere(FragilePlatform platform) {
        return faults.stream().flatMap(fault -> fault.notHere(platform).stream()).findFirst();
    }

    @Override
    public void inject(FragilePlatform platform) throws Exception {
        each(fault -> fault.inject(platform));
    }

    @Override
    public boolean hasEnded(FragilePlatform platform) {
        return faults.stream().allMatch(fault -> fault.hasEnded(platform));
    }

    @Override
    public void heal(FragilePlatform platform) throws Exception {
        each(fault -> fault.heal(platform));
    }

    @Override
    public boolean recovered(FragilePlatform platform) {
        return faults.stream().allMatch(fault -> fault.recovered(platform));
    }

    private interface Step {
        void of(Fault fault) throws Exception;
    }

    /// All of them are tried; the first failure is thrown, with the others beside it.
    private void each(Step step) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Fault fault : faults) {
                running.add(
                        threads.submit(() -> {
                            step.of(fault);
                            return null;
                        }));
            }
        }
        List<Exception> failed = new ArrayList<>();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            Exception first = failed.getFirst();
            failed.subList(1, failed.size()).forEach(first::addSuppressed);
            throw first;
        }
    }
}
