package steward.chaos.fault;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How a proxy's connections behave now; whoever is held back minds a change at once.
final class Line {

    /// @param cut nothing passes ever again on what is open
    /// @param silent nothing passes until this changes
    /// @param latency by which each piece is held back
    record Conduct(boolean cut, boolean silent, Duration latency, long bytesPerSecond) {

        static final Conduct GOOD = new Conduct(false, false, Duration.ZERO, Long.MAX_VALUE);

        long nanosFor(int bytes) {
            long paced =
                    bytesPerSecond == Long.MAX_VALUE ? 0 : 1_000_000_000L * bytes / bytesPerSecond;
            return latency.toNanos() + paced;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Conduct conduct = Conduct.GOOD;

    void behave(Conduct other) {
        lock.lock();
        try {
            conduct = other;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isCut() {
        lock.lock();
        try {
            return conduct.cut();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when a piece of this length may pass; false when it never may.
    boolean mayPass(int bytes) {
        lock.lock();
        try {
            Conduct seen = conduct;
            long left = seen.nanosFor(bytes);
            while (!conduct.cut() && (conduct.silent() || (conduct.equals(seen) && left > 0))) {
                if (conduct.silent()) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return !conduct.cut();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
