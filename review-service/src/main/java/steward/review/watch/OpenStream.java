package steward.review.watch;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.review.queue.QueueView;

/// One open stream. It is told something only where it has taken what it was told before, so nothing piles up; what changed meanwhile is in the next figures, which
/// are always whole. Thread-safe.
final class OpenStream {

    private final Caller caller;
    private final Instant until;
    private final Runnable drop;
    private final MultiEmitter<? super Told> stream;
    private @Nullable List<QueueView> shown;
    private Instant toldAt;
    private Instant readyAt;
    private boolean dropped;

    /// @param until when the token expires by which the person asked
    /// @param drop closes the connection of whoever does not take what they are told
    OpenStream(
            Caller caller,
            Instant until,
            Runnable drop,
            MultiEmitter<? super Told> stream,
            Instant now) {
        this.caller = caller;
        this.until = until;
        this.drop = drop;
        this.stream = stream;
        this.toldAt = now;
        this.readyAt = now;
    }

    Caller caller() {
        return caller;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /// Tells what has changed, or after a while that nothing has.
    ///
    /// @param queues what this person may see now
    synchronized void tell(List<QueueView> queues, Instant now, WatchConfig terms) {
        if (!isReady(now, terms.patience())) {
            return;
        }
        if (!queues.equals(shown)) {
            shown = queues;
            say(new Told.Figures(now.toEpochMilli(), queues), now);
        } else {
            keepAlive(now, terms);
        }
    }

    /// The figures could not be read.
    synchronized void tellNothing(Instant now, WatchConfig terms) {
        if (isReady(now, terms.patience())) {
            keepAlive(now, terms);
        }
    }

    synchronized void end() {
        stream.complete();
    }

    private void keepAlive(Instant now, WatchConfig terms) {
        if (!now.isBefore(toldAt.plus(terms.heartbeat()))) {
            say(new Told.StillHere(), now);
        }
    }

    private boolean isReady(Instant now, Duration patience) {
        if (stream.requested() > 0) {
            readyAt = now;
            return true;
        }
        if (!dropped && now.isAfter(readyAt.plus(patience))) {
            dropped = true;
            drop.run();
            stream.complete();
        }
        return false;
    }

    private void say(Told told, Instant now) {
        toldAt = now;
        stream.emit(told);
    }
}
