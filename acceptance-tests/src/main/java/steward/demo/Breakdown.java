package steward.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The first exception that a simulated person or product did not expect. It is a fault of the demo, not of the platform: the run is interrupted at once and
/// fails with it, since its figures would be those of fewer people than it names. Thread-safe.
public final class Breakdown {

    private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();
    private final Thread run;

    /// @param run the thread to interrupt
    public Breakdown(Thread run) {
        this.run = run;
    }

    /// The same work; what it throws breaks the run down.
    public Runnable endsWith(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                if (cause.compareAndSet(null, fault)) {
                    run.interrupt();
                }
            }
        };
    }

    /// @throws BrokenDown when something broke down
    public void complain() {
        Throwable fault = cause.get();
        if (fault != null) {
            throw new BrokenDown(fault);
        }
    }

    /// The run broke down by a fault of the demo.
    public static final class BrokenDown extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenDown(Throwable cause) {
            super("a simulated person or product broke down, so this run proves nothing", cause);
        }
    }
}
