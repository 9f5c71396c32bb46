package steward.operations.consumer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.operations.consumer.ConsumerPosition.Condition;

/// Tells a consumer that is alive and takes nothing in from one that has nothing to do or cannot. Not thread-safe.
final class ProgressWatch {

    private @Nullable Long progress;
    private Instant blameless;
    private @Nullable Instant movedAt;

    ProgressWatch(Instant begun) {
        this.blameless = begun;
    }

    /// @param lag behind what is committed; -1 while the broker does not answer
    void look(ConsumerPosition position, long lag, Instant now) {
        boolean moved = progress != null && progress != position.progress();
        progress = position.progress();
        if (moved) {
            movedAt = now;
        }
        boolean excused = position.condition() == Condition.EXCUSED || lag < 0;
        boolean idle = position.condition() == Condition.WORKING && lag == 0;
        if (moved || excused || idle) {
            blameless = now;
        }
    }

    /// What looked like a lag was none.
    void acquit(Instant now) {
        blameless = now;
    }

    boolean isStuck(Instant now, Duration patience) {
        return blameless.plus(patience).isBefore(now);
    }

    Duration stalledFor(Instant now) {
        return Duration.between(blameless, now);
    }

    @Nullable Instant movedAt() {
        return movedAt;
    }
}
