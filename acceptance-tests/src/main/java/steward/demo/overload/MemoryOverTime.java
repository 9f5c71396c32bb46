package steward.demo.overload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.Memory;

/// Looks at the resident memory of processes at a steady pace.
final class MemoryOverTime implements AutoCloseable {

    private final Map<String, List<Long>> megabytes = new LinkedHashMap<>();
    private final List<RunningProcess> processes;
    private final Thread thread;

    private MemoryOverTime(List<RunningProcess> processes, long everySeconds) {
        this.processes = processes;
        this.thread = Thread.ofVirtual().name("memory").start(() -> watch(everySeconds));
    }

    static MemoryOverTime of(List<RunningProcess> processes, long everySeconds) {
        return new MemoryOverTime(processes, everySeconds);
    }

    /// A line for each process.
    synchronized String table() {
        return megabytes.entrySet().stream()
                .map(process ->
                        "%-14s %s%n".formatted(process.getKey(), joined(process.getValue())))
                .collect(Collectors.joining());
    }

    private static String joined(List<Long> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private void watch(long everySeconds) {
        try {
            while (true) {
                processes.forEach(this::look);
                TimeUnit.SECONDS.sleep(everySeconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look(RunningProcess process) {
        ProcessHandle.of(process.pid())
                .map(Memory::withChildren)
                .ifPresent(held ->
                        megabytes
                                .computeIfAbsent(process.name(), _ -> new ArrayList<>())
                                .add(held));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
