package steward.review.queue;

import java.time.Instant;
import java.util.List;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;

/// How urgent a case is and who may see it, as triage last said.
///
/// @param rankAt place in the queue free of time; earlier is more urgent
/// @param deadline when it must be decided
public record Urgency(
        String category,
        Severity severity,
        List<String> clearances,
        Instant rankAt,
        Instant deadline,
        Assessment assessment) {

    private static final String CHILD_SAFETY = "child-safety";

    public Urgency {
        clearances = clearances.stream().distinct().sorted().toList();
    }

    /// Whether only people who are cleared for the safety of children see it.
    public boolean isOfChildren() {
        return clearances.contains(CHILD_SAFETY);
    }
}
