package steward.access.answer;

import java.util.concurrent.atomic.AtomicLong;

/// The bytes of all bodies that are being read or worked on, held to a limit so that no number of requests exhausts the memory. A body counts as
/// announced; one that announces nothing counts as the largest JSON document that is read, and a small one as much as a request costs anyway.
/// Thread-safe.
final class BodiesInHand {

    private static final long LEAST = 16 * 1024;
    private static final long DOCUMENT = 256 * 1024;

    private final long limit;
    private final AtomicLong bytes = new AtomicLong();

    /// @param limit bytes of all bodies together
    BodiesInHand(long limit) {
        this.limit = limit;
    }

    /// Takes a body in hand.
    ///
    /// @param announced its length, or less than 0 when it announces none
    /// @return what to give back to [#done], or 0 when there is no room for it
    long take(long announced) {
        long weight = Math.max(LEAST, announced < 0 ? DOCUMENT : announced);
        if (bytes.addAndGet(weight) > limit) {
            bytes.addAndGet(-weight);
            return 0;
        }
        return weight;
    }

    void done(long weight) {
        bytes.addAndGet(-weight);
    }
}
