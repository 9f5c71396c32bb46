package steward.messaging;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Runs a piece of work whenever it is asked for, never twice at once; what is asked for meanwhile is answered by one more run.
final class OneAtATime {

    private final Supplier<Uni<Void>> work;
    private final AtomicInteger asked = new AtomicInteger();

    /// @param work must not fail
    OneAtATime(Supplier<Uni<Void>> work) {
        this.work = work;
    }

    void ask() {
        if (asked.getAndIncrement() == 0) {
            run();
        }
    }

    boolean isIdle() {
        return asked.get() == 0;
    }

    private void run() {
        int answered = asked.get();
        var _ =
                work.get()
                        .onTermination()
                        .invoke(() -> done(answered))
                        .subscribe()
                        .asCompletionStage();
    }

    private void done(int answered) {
        if (asked.addAndGet(-answered) > 0) {
            run();
        }
    }
}
