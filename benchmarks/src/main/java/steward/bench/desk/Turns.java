package steward.bench.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Callers who each claim and decide, claim and decide; what each of the two steps took.
///
/// @param callers how many at once
/// @param claims nanoseconds of each claim, ascending
/// @param decisions nanoseconds of each decision, ascending
record Turns(int callers, List<Long> claims, List<Long> decisions) {

    Turns {
        claims = claims.stream().sorted().toList();
        decisions = decisions.stream().sorted().toList();
    }

    /// One caller at work.
    interface Caller {

        /// @return whether something was claimed
        boolean claim() throws Exception;

        /// Decides what was claimed last.
        void decide() throws Exception;
    }

    /// Lets all of them take turns until so many have been made in all, or nobody finds anything any more.
    static Turns of(List<? extends Caller> callers, int turns)
            throws InterruptedException, ExecutionException {
        AtomicLong left = new AtomicLong(turns);
        List<Long> claims = new ArrayList<>();
        List<Long> decisions = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Turns>> all =
                    callers.stream()
                            .map(caller -> threads.submit(() -> work(caller, left)))
                            .toList();
            for (Future<Turns> one : all) {
                claims.addAll(one.get().claims());
                decisions.addAll(one.get().decisions());
            }
        }
        return new Turns(callers.size(), claims, decisions);
    }

    private static Turns work(Caller caller, AtomicLong left) throws Exception {
        List<Long> claims = new ArrayList<>();
        List<Long> decisions = new ArrayList<>();
        while (left.getAndDecrement() > 0) {
            long begun = System.nanoTime();
            if (!caller.claim()) {
                break;
            }
            long claimed = System.nanoTime();
            caller.decide();
            claims.add(claimed - begun);
            decisions.add(System.nanoTime() - claimed);
        }
        return new Turns(1, claims, decisions);
    }

    /// How many a second these callers would make if they did nothing else: callers by the mean time of one.
    static double perSecond(int callers, List<Long> nanos) {
        return callers
                * 1e9
                / nanos.stream().mapToLong(Long::longValue).average().orElse(Double.NaN);
    }

    /// In milliseconds.
    static double percentile(List<Long> nanos, double share) {
        return nanos.isEmpty()
                ? Double.NaN
                : nanos.get(Math.max(0, (int) Math.ceil(share * nanos.size()) - 1)) / 1e6;
    }
}
