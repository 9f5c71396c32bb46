package steward.review.watch;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import steward.review.queue.QueueView;
import steward.review.queue.Queues;

/// The figures of this cell, read once for whoever asks within the same while.
@ApplicationScoped
class SharedFigures {

    private final Uni<List<QueueView>> figures;
    private final Duration every;
    private final Clock clock;
    private volatile Instant readAt = Instant.MAX;

    SharedFigures(Queues queues, WatchConfig config, Clock clock) {
        this.every = config.every();
        this.clock = clock;
        this.figures =
                Uni.createFrom()
                        .deferred(queues::ofCell)
                        .onTermination()
                        .invoke(() -> readAt = clock.instant())
                        .memoize()
                        .until(this::isOld);
    }

    /// The last reading, or where that is too old the next.
    Uni<List<QueueView>> latest() {
        return figures;
    }

    /// What is being read is not old.
    private boolean isOld() {
        Instant at = readAt;
        if (at.equals(Instant.MAX) || clock.instant().isBefore(at.plus(every))) {
            return false;
        }
        readAt = Instant.MAX;
        return true;
    }
}
