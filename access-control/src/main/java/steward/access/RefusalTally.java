package steward.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers refusals within bounds, until they are written down: the same ones become one with a count; who is refused for more than a few things gets one more
/// that counts the rest; unknown callers get one per operation. Thread-safe.
///
/// @param <A> who was refused, in the words of whoever writes it down
public final class RefusalTally<A> {

    private final A nobody;
    private final int most;
    private final int mostOfOne;
    private final Map<Refusal<A>, Integer> known = new LinkedHashMap<>();
    private final Map<Refusal<A>, Integer> unknown = new LinkedHashMap<>();
    private final Map<A, Integer> rowsOf = new HashMap<>();

    /// @param nobody who stands for unknown callers
    /// @param most different ones at a time
    /// @param mostOfOne different ones at a time of one who is known, but for the one that counts the rest
    public RefusalTally(A nobody, int most, int mostOfOne) {
        this.nobody = nobody;
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// One refusal.
    ///
    /// @param operation `GET /v1/cases/{caseId}`
    /// @param about the id in the path; null where there is none that may be written down
    public record Refusal<A>(int status, A actor, String operation, @Nullable String about) {

        private Refusal<A> ofAnything() {
            return new Refusal<>(status, actor, operation, null);
        }
    }

    /// The same refusal some times.
    public record Counted<A>(Refusal<A> refusal, int times) {}

    /// Counts one; false where it is lost, because too many different ones wait.
    public synchronized boolean add(Refusal<A> refusal) {
        if (refusal.actor().equals(nobody)) {
            return count(unknown, refusal.ofAnything());
        }
        if (known.containsKey(refusal)) {
            return count(known, refusal);
        }
        int rows = rowsOf.getOrDefault(refusal.actor(), 0);
        boolean few = rows < mostOfOne;
        boolean counted = count(known, few ? refusal : refusal.ofAnything());
        if (counted && few) {
            rowsOf.put(refusal.actor(), rows + 1);
        }
        return counted;
    }

    private boolean count(Map<Refusal<A>, Integer> tally, Refusal<A> refusal) {
        if (!tally.containsKey(refusal) && known.size() + unknown.size() >= most) {
            return false;
        }
        tally.merge(refusal, 1, Integer::sum);
        return true;
    }

    /// Takes what waits out.
    ///
    /// @param all also what unknown callers were refused
    public synchronized List<Counted<A>> take(boolean all) {
        List<Counted<A>> taken = new ArrayList<>();
        known.forEach((refusal, count) -> taken.add(new Counted<>(refusal, count)));
        known.clear();
        rowsOf.clear();
        if (all) {
            unknown.forEach((refusal, count) -> taken.add(new Counted<>(refusal, count)));
            unknown.clear();
        }
        return taken;
    }
}
