package steward.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Ports;

/// The platform that a run works against: the one that runs already, or one that is started for the run and stopped after it.
public final class PlatformInUse implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(15);
    private static final Duration TO_STOP = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 250;

    private static final List<String> PORT_OPTIONS =
            List.of(
                    "--kafka-port",
                    "--kafka-controller-port",
                    "--postgres-port",
                    "--identity-port",
                    "--intake-port",
                    "--triage-port",
                    "--review-port",
                    "--escalation-port",
                    "--analytics-port",
                    "--console-port",
                    "--media-port");

    private final PlatformState state;
    private final @Nullable Process started;

    private PlatformInUse(PlatformState state, @Nullable Process started) {
        this.state = state;
        this.started = started;
    }

    /// The platform of the data folder if it runs, else one that is started there.
    ///
    /// @param root of the checkout
    /// @param folder of the platform's data
    public static PlatformInUse in(Path root, Path folder, PrintStream narration)
            throws IOException, InterruptedException {
        Optional<PlatformState> running = PlatformState.read(folder);
        if (running.isPresent() && running.get().ready()) {
            return new PlatformInUse(running.get(), null);
        }
        narration.println("No platform runs here; starting one for this run ...");
        return started(root, folder, List.of(), Map.of());
    }

    /// A platform with data of its own, on free ports, whatever else runs on this machine.
    ///
    /// @param folder of the platform's data; what is there goes
    /// @param options of `./steward up` beside those
    /// @param environment of all its processes, beside this one's
    public static PlatformInUse ofItsOwn(
            Path root, Path folder, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<Integer> free = Ports.free(PORT_OPTIONS.size());
        List<String> all = new ArrayList<>(List.of("--fresh"));
        for (int i = 0; i < PORT_OPTIONS.size(); i++) {
            all.add(PORT_OPTIONS.get(i));
            all.add(free.get(i).toString());
        }
        all.addAll(options);
        return started(root, folder, all, environment);
    }

    /// A platform that is started as `./steward up` does and stopped when this is closed.
    ///
    /// @param options of `./steward up`, such as ports
    /// @param environment of all its processes, beside this one's
    public static PlatformInUse started(
            Path root, Path folder, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(folder.resolve("logs")).resolve("up.log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                root.resolve("steward").toString(),
                                "up",
                                "--data",
                                folder.toString()));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process up = builder.start();
        try {
            return new PlatformInUse(awaitReady(up, folder, log), up);
        } catch (CannotStart | InterruptedException failed) {
            stop(up);
            throw failed;
        }
    }

    private static PlatformState awaitReady(Process up, Path folder, Path log)
            throws InterruptedException {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<PlatformState> state = PlatformState.read(folder);
            if (state.isPresent() && state.get().ready()) {
                return state.get();
            }
            if (up.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new CannotStart("The platform did not start. What it said: " + log);
            }
        }
        throw new CannotStart(
                "The platform was not ready within "
                        + TO_START.toMinutes()
                        + " min. What it said: "
                        + log);
    }

    public PlatformState state() {
        return state;
    }

    public PlatformAddress address() {
        return PlatformAddress.of(state);
    }

    @Override
    public void close() {
        if (started != null) {
            stop(started);
        }
    }

    private static void stop(Process up) {
        up.destroy();
        try {
            if (!up.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                up.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            up.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
