package steward.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Signal;

/// One process of a [FragilePlatform], and all that can happen to it. Logs of its former lives stay beside the present one, numbered.
public final class FragileProcess {

    private static final Duration TO_END = Duration.ofSeconds(45);
    private static final Duration TO_DIE = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final Function<Map<String, String>, ChildProcess> starting;
    private final BooleanSupplier ready;
    private int lives;
    private volatile @Nullable ChildProcess current;

    FragileProcess(
            String name,
            int port,
            Function<Map<String, String>, ChildProcess> starting,
            BooleanSupplier ready) {
        this.name = name;
        this.port = port;
        this.starting = starting;
        this.ready = ready;
    }

    public String name() {
        return name;
    }

    /// Where it listens itself, past every proxy.
    public int port() {
        return port;
    }

    public boolean isAlive() {
        ChildProcess child = current;
        return child != null && child.isAlive();
    }

    /// Whether it serves: a service says so itself, the others answer.
    public boolean isReady() {
        return isAlive() && ready.getAsBoolean();
    }

    /// Starts it if it does not run. A service is not ready yet when this returns.
    public void start() {
        start(Map.of());
    }

    /// As the other.
    ///
    /// @param environment what this life of a service is told beside what every life is
    public synchronized void start(Map<String, String> environment) {
        if (isAlive()) {
            return;
        }
        ChildProcess former = current;
        if (former != null) {
            keepLog(former.log());
        }
        adopt(starting.apply(environment));
    }

    /// kill -9, and waits until it has gone; with everything below it.
    public void kill() {
        ChildProcess child = running();
        child.signal(Signal.KILL, true);
        child.awaitEnd(TO_DIE);
    }

    /// SIGSTOP: it stays where it is, with its connections.
    public void pause() {
        running().signal(Signal.STOP, true);
    }

    /// SIGCONT.
    public void resume() {
        if (isAlive()) {
            running().signal(Signal.CONT, true);
        }
    }

    /// SIGTERM, and waits until it has ended; by force after 45 s.
    public void terminate() {
        ChildProcess child = current;
        if (child != null) {
            child.stop(TO_END);
        }
    }

    /// How the last life ended: 137 after kill -9, nothing while it runs.
    public OptionalInt exitCode() {
        ChildProcess child = current;
        return child == null || child.isAlive()
                ? OptionalInt.empty()
                : OptionalInt.of(child.exitCode());
    }

    /// Waits until it has ended by itself.
    ///
    /// @return whether it has
    public boolean awaitEnd(Duration atMost) {
        return running().awaitEnd(atMost);
    }

    /// The process id of this life, or of the last one.
    public long pid() {
        return running().pid();
    }

    /// The first life; returns its child for whoever waits until it is ready.
    ChildProcess begin() {
        start();
        return running();
    }

    void adopt(ChildProcess child) {
        lives++;
        current = child;
    }

    private ChildProcess running() {
        ChildProcess child = current;
        if (child == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return child;
    }

    private void keepLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("%s-%03d.log".formatted(name, lives)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
