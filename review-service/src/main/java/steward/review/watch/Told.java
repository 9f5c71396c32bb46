package steward.review.watch;

import java.util.List;
import steward.review.queue.QueueView;

/// What a stream says.
sealed interface Told {

    /// How the queues stand now.
    ///
    /// @param id of the event; nothing is missed by whoever did not get one, the next says all
    record Figures(long id, List<QueueView> queues) implements Told {}

    /// Nothing has changed.
    record StillHere() implements Told {}
}
