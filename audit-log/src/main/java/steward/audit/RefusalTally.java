package steward.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers refusals within bounds: the same ones become one row with a count; a caller who is refused for more than a few things gets one more row that
/// counts the rest; unknown callers get one row per operation. Thread-safe.
final class RefusalTally {

    private final int most;
    private final int mostOfOne;
    private final Map<Refusal, Integer> known = new LinkedHashMap<>();
    private final Map<Refusal, Integer> unknown = new LinkedHashMap<>();
    private final Map<Actor, Integer> rowsOf = new HashMap<>();

    RefusalTally(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /// @param operation `GET /v1/cases/{caseId}`
    /// @param about the id in the path; null where there is none that may be written down
    record Refusal(int status, Actor actor, String operation, @Nullable String about) {

        AuditNote times(int count) {
            return new AuditNote(
                    AuditNote.Kind.REFUSAL,
                    actor,
                    operation,
                    new Matter("request", about, null, null),
                    Integer.toString(status),
                    count);
        }

        private Refusal ofAnything() {
            return new Refusal(status, actor, operation, null);
        }
    }

    /// Counts one; false where it is lost, because too many different ones wait.
    synchronized boolean add(Refusal refusal) {
        if (refusal.actor().equals(Actor.NOBODY)) {
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

    private boolean count(Map<Refusal, Integer> tally, Refusal refusal) {
        if (!tally.containsKey(refusal) && known.size() + unknown.size() >= most) {
            return false;
        }
        tally.merge(refusal, 1, Integer::sum);
        return true;
    }

    /// Takes what waits out.
    ///
    /// @param all also what unknown callers were refused
    synchronized List<AuditNote> take(boolean all) {
        List<AuditNote> taken = new ArrayList<>();
        known.forEach((refusal, count) -> taken.add(refusal.times(count)));
        known.clear();
        rowsOf.clear();
        if (all) {
            unknown.forEach((refusal, count) -> taken.add(refusal.times(count)));
            unknown.clear();
        }
        return taken;
    }
}
