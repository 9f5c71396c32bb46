package steward.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import steward.demo.input.GeneratedReport;

/// Sends reports at a steady rate, each at its own time whether or not the ones before it were answered, so that a slow platform is not spared.
public final class SteadyRate {

    private static final int MOST_UNANSWERED = 512;
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    /// How far sending may go.
    ///
    /// @param mostUnanswered at once; beyond, the next ones wait
    /// @param time until nothing more is sent
    public record Limits(int mostUnanswered, Duration time) {}

    private SteadyRate() {}

    /// Returns when the last one is sent and answered or given up.
    ///
    /// @param perSecond the mean rate; bursts in the stream stay bursts
    /// @param breakdown of the run, when a sender throws what it should not
    public static void send(
            List<GeneratedReport> stream,
            double perSecond,
            Breakdown breakdown,
            Consumer<GeneratedReport> sender)
            throws InterruptedException {
        send(stream, perSecond, new Limits(MOST_UNANSWERED, WITHOUT_END), breakdown, sender);
    }

    /// As the other; what is not sent within the time is not sent at all.
    public static void send(
            List<GeneratedReport> stream,
            double perSecond,
            Limits limits,
            Breakdown breakdown,
            Consumer<GeneratedReport> sender)
            throws InterruptedException {
        Semaphore unanswered = new Semaphore(limits.mostUnanswered());
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (GeneratedReport report : stream) {
                long due = start + (long) (report.after().toNanos() / perSecond);
                for (long wait = due - System.nanoTime();
                        wait > 0;
                        wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                unanswered.acquire();
                if (System.nanoTime() - start > limits.time().toNanos()) {
                    return;
                }
                senders.execute(
                        breakdown.endsWith(() -> {
                            try {
                                sender.accept(report);
                            } finally {
                                unanswered.release();
                            }
                        }));
            }
        }
    }
}
