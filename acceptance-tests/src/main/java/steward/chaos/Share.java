package steward.chaos;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.HistoryRecord.Kind;
import steward.chaos.history.Operation;

/// How many operations were asked for, and what came of them.
///
/// @param done answered with 2xx
/// @param refused answered with 4xx
/// @param unknown not answered, or answered with 5xx or 429
record Share(long done, long refused, long unknown) {

    /// Below this share of operations that succeeded while faults were there, a run proves nothing: a platform that refuses everything loses nothing.
    static final double LEAST = 0.5;

    /// Of the operations that count, and of these the lines that a person asks for.
    static Share of(List<HistoryRecord> history, Predicate<HistoryRecord> which) {
        long done = 0;
        long refused = 0;
        long unknown = 0;
        for (HistoryRecord line : history) {
            if (!line.operation().counts() || foundNothing(line) || !which.test(line)) {
                continue;
            }
            switch (line.kind()) {
                case OK -> done++;
                case REFUSED -> refused++;
                case UNKNOWN -> unknown++;
                case INVOKED -> {}
            }
        }
        return new Share(done, refused, unknown);
    }

    /// A desk that asks and finds an empty queue: neither work nor failure.
    private static boolean foundNothing(HistoryRecord line) {
        return line.operation() == Operation.CLAIM
                && line.kind() == Kind.OK
                && line.fact("case").isEmpty();
    }

    @JsonProperty
    long asked() {
        return done + refused + unknown;
    }

    /// 0 to 1; 1 when nothing was asked for.
    @JsonProperty
    double succeeded() {
        return asked() == 0 ? 1 : (double) done / asked();
    }

    String percent() {
        return String.format(Locale.ROOT, "%.1f %%", 100 * succeeded());
    }
}
