package steward.chaos;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import steward.chaos.history.History;
import steward.chaos.history.HistoryRecord.Kind;

/// Says every few seconds how far a run is and what happens to it.
final class ChaosProgress implements AutoCloseable {

    private static final long EVERY_SECONDS = 5;

    private final History history;
    private final Supplier<String> fault;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile String phase = "";

    ChaosProgress(History history, Supplier<String> fault, PrintStream out) {
        this.history = history;
        this.fault = fault;
        this.out = out;
        this.thread = Thread.ofVirtual().name("progress").start(this::tick);
    }

    void phase(String now) {
        phase = now;
    }

    private void tick() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(EVERY_SECONDS);
                out.printf(
                        Locale.ROOT,
                        "%5d s  done %d  refused %d  unknown %d  %s%n",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                        history.count(Kind.OK),
                        history.count(Kind.REFUSED),
                        history.count(Kind.UNKNOWN),
                        phase.isEmpty() ? fault.get() : phase);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
