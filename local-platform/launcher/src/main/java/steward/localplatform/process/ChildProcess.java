package steward.localplatform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One running child with its log. Its output goes to the log, its input is empty.
public final class ChildProcess {

    private static final int LINES_OF_LOG = 25;

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
            keepFormer(log);
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
                                    .formatted(name, atMost.toSeconds(), endOfLog()));
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
                "%s ended with exit code %d.\n%s".formatted(name, process.exitValue(), endOfLog()));
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

    private String endOfLog() {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            List<String> last =
                    lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
            return "The end of its log, %s:\n  %s".formatted(log, String.join("\n  ", last));
        } catch (IOException unreadable) {
            return "Its log " + log + " cannot be read.";
        }
    }

    private static void keepFormer(Path log) throws IOException {
        if (Files.exists(log)) {
            Path former = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, former, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
