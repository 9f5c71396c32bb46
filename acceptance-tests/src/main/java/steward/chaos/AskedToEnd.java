package steward.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Whether somebody wants a run to come to its end before its time. Thread-safe.
final class AskedToEnd {

    private enum Run {
        NOTHING_DONE,
        UNDER_WAY,
        ASKED
    }

    private final AtomicReference<Run> run = new AtomicReference<>(Run.NOTHING_DONE);
    private final CountDownLatch asked = new CountDownLatch(1);

    /// From now on there is something that can be looked at in the end.
    void underWay() {
        run.compareAndSet(Run.NOTHING_DONE, Run.UNDER_WAY);
    }

    /// @return whether the run will now come to its end by itself; not when nothing was done yet, and not a second time
    boolean ask() {
        boolean first = run.compareAndSet(Run.UNDER_WAY, Run.ASKED);
        if (first) {
            asked.countDown();
        }
        return first;
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits, but no longer once asked.
    ///
    /// @return whether it was asked
    boolean within(Duration time) throws InterruptedException {
        return asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
