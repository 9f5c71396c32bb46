package steward.triage.signal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks all signals about a report, the cheapest first, each within its time limit and behind a breaker of its own. A signal that is late, fails or is
/// suspended is unknown, and the others are asked all the same: no signal holds up a report.
///
/// The asking thread waits; the reading is done by a worker, which is interrupted when its time is over. Workers that don't stop at that are few at
/// most: beyond their number nothing is begun, and the breaker opens.
public final class ReadSignals implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReadSignals.class);
    private static final int MOST_WORKERS = 16;
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final List<Guarded> cheapestFirst;
    private final LongSupplier nanos;
    private final ExecutorService workers =
            new ThreadPoolExecutor(
                    0,
                    MOST_WORKERS,
                    IDLE.toSeconds(),
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().daemon().name("signals-", 0).factory());

    /// @param nanos the clock of the breakers, as {@link System#nanoTime}
    public ReadSignals(List<Signal> signals, LongSupplier nanos) {
        this.cheapestFirst =
                signals.stream()
                        .sorted(Comparator.comparing(Signal::cost))
                        .map(signal -> new Guarded(signal, new AtomicReference<>(Breaker.CLOSED)))
                        .toList();
        this.nanos = nanos;
    }

    /// The answers about a report.
    ///
    /// @param settled true once no further answer can change the verdict; the remaining signals are not asked then
    public Findings of(Reported reported, Predicate<Findings> settled) {
        Findings findings = Findings.NONE;
        for (Guarded guarded : cheapestFirst) {
            findings =
                    findings.plus(
                            guarded.signal.name(),
                            settled.test(findings)
                                    ? Reading.unknown(WhyUnknown.NOT_NEEDED)
                                    : read(guarded, reported, findings));
        }
        return findings;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private Reading read(Guarded guarded, Reported reported, Findings soFar) {
        long now = nanos.getAsLong();
        if (!guarded.breaker
                .getAndUpdate(state -> state.allows(now) ? state.asked(now) : state)
                .allows(now)) {
            return Reading.unknown(WhyUnknown.SUSPENDED);
        }
        Reading reading = limited(guarded.signal, reported, soFar);
        boolean failed =
                reading instanceof Reading.Unknown(WhyUnknown why)
                        && (why == WhyUnknown.TIMED_OUT || why == WhyUnknown.FAILED);
        guarded.breaker.updateAndGet(
                state -> failed ? state.failed(nanos.getAsLong()) : state.answered());
        return reading;
    }

    private Reading limited(Signal signal, Reported reported, Findings soFar) {
        Future<Reading> answer;
        try {
            answer = workers.submit(() -> signal.read(reported, soFar));
        } catch (RejectedExecutionException e) {
            LOG.errorf("signal %s: all workers are stuck", signal.name());
            return Reading.unknown(WhyUnknown.FAILED);
        }
        try {
            return answer.get(signal.limit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Reading.unknown(WhyUnknown.TIMED_OUT);
        } catch (ExecutionException e) {
            // The kind only: a message may repeat the content.
            LOG.errorf("signal %s failed: %s", signal.name(), kindOf(e.getCause()));
            return Reading.unknown(WhyUnknown.FAILED);
        } catch (InterruptedException e) {
            // The transaction of an interrupted stream thread is aborted, this answer with it.
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Reading.unknown(WhyUnknown.FAILED);
        }
    }

    private static String kindOf(@Nullable Throwable cause) {
        return cause == null ? "no cause" : cause.getClass().getName();
    }

    private record Guarded(Signal signal, AtomicReference<Breaker> breaker) {}
}
