package steward.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Many callers at once, each of whom makes the next attempt when the last one was acknowledged.
///
/// @param atOnce how many callers
record Crowd(int atOnce) {

    /// Numbers go on from one round to the next, so that no attempt repeats another.
    private static final AtomicLong NUMBERS = new AtomicLong();

    Measured make(int attempts, Attempt attempt) throws InterruptedException, ExecutionException {
        AtomicLong left = new AtomicLong(attempts);
        AtomicLong refused = new AtomicLong();
        long begun = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                all.add(callers.submit(() -> call(attempt, left, refused)));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                nanos.addAll(one.get());
            }
            return new Measured(nanos, refused.get(), (System.nanoTime() - begun) / 1e9);
        }
    }

    private static List<Long> call(Attempt attempt, AtomicLong left, AtomicLong refused)
            throws Exception {
        List<Long> nanos = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            long begun = System.nanoTime();
            if (attempt.make(NUMBERS.incrementAndGet())) {
                nanos.add(System.nanoTime() - begun);
            } else {
                refused.incrementAndGet();
            }
        }
        return nanos;
    }
}
