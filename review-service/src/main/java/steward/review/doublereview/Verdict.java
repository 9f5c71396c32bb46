package steward.review.doublereview;

import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;

/// What was found, as agreement is counted (docs/decisions/0270): actions are a difference of degree. Pure.
public final class Verdict {

    private Verdict() {}

    /// The outcome, with the clause where one was named, whatever its version.
    public static String of(Outcome outcome, @Nullable String clause) {
        return clause == null ? outcome.name() : outcome.name() + "/" + clause;
    }
}
