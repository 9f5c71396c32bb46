package steward.demo;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import steward.contracts.id.SubmissionId;

/// What the simulated people and products did in this run, for the progress line. The audit does not use it but for the accepted ids.
final class Tally {

    final LongAdder submitted = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder unanswered = new LongAdder();
    final LongAdder claims = new LongAdder();
    final LongAdder decisions = new LongAdder();
    final LongAdder referrals = new LongAdder();
    final LongAdder released = new LongAdder();
    final LongAdder resolutions = new LongAdder();
    final LongAdder applied = new LongAdder();
    final LongAdder delivered = new LongAdder();
    private final Map<SubmissionId, Instant> accepted = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private final LongAdder troubleCount = new LongAdder();

    private static final int TROUBLES_KEPT = 20;

    /// @param sentAt when its first POST was sent
    void accepted(SubmissionId submission, Instant sentAt) {
        accepted.merge(submission, sentAt, (one, other) -> one.isBefore(other) ? one : other);
    }

    Map<SubmissionId, Instant> acceptedSubmissions() {
        return Map.copyOf(accepted);
    }

    long acceptedCount() {
        return accepted.size();
    }

    /// Something a person should know of, in words without content; the first few are kept.
    void trouble(String words) {
        troubleCount.increment();
        if (troubleCount.sum() <= TROUBLES_KEPT) {
            troubles.add(words);
        }
    }

    Iterable<String> troubles() {
        return troubles;
    }

    long troubleCount() {
        return troubleCount.sum();
    }
}
