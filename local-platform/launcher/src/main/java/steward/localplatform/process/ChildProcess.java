package steward.localplatform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One running child with its log. Its output goes to the log, its input is empty.
public final class ChildProcess {

    /// A service writes a line into its log each time it is asked and isn't ready.
    private static final long BETWEEN_CHECKS_MILLIS = 200;

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// Starts the command; its log is begun anew, the one before is kept beside it.
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            ProcessLog.keepFormer(log);
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException failed) {
            throw new CannotStart("Cannot start " + name + ": " + failed.getMessage(), failed);
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Sends a signal; returns when it was sent, not when the child has minded it.
    ///
    /// @param below the processes below the child get it, too
    public void signal(Signal signal, boolean below) {
        Stream<ProcessHandle> more = below ? process.descendants() : Stream.empty();
        signal.sendTo(Stream.concat(more, Stream.of(process.toHandle())).toList());
    }

    /// Waits until the child has ended, however.
    ///
    /// @return whether it has
    public boolean awaitEnd(Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for " + name, interrupted);
        }
    }

    /// The code with which it ended; 128 and the signal's number where a signal ended it. Only of a child that has ended.
    public int exitCode() {
        return process.exitValue();
    }

    /// Does something when the child has ended, on another thread.
    public void whenEnded(Consumer<ChildProcess> then) {
        var _ = process.onExit().thenRun(() -> then.accept(this));
    }

    /// Waits until the check holds.
    ///
    /// @throws CannotStart when the child ends before, or the time is over; with the end of its log
    public void awaitReady(BooleanSupplier check, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!check.getAsBoolean()) {
                if (process.waitFor(BETWEEN_CHECKS_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw died();
                }
                if (System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new CannotStart(
                            "%s was not ready after %d s.\n%s"
                                    .formatted(name, atMost.toSeconds(), ProcessLog.end(log)));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for " + name, interrupted);
        }
    }

    /// What to tell about a child that ended by itself.
    public CannotStart died() {
        return new CannotStart(
                "%s ended with exit code %d.\n%s"
                        .formatted(name, process.exitValue(), ProcessLog.end(log)));
    }

    /// Asks the child to end and waits; ends it by force when the time is over.
    public void stop(Duration atMost) {
        process.destroy();
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Stops whatever this process has started and not stopped, such as what was still starting when a signal came.
    public static void stopAll(Duration atMost) {
        List<CompletableFuture<ProcessHandle>> ends =
                ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::destroy)
                        .map(ProcessHandle::onExit)
                        .toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }
}
