package steward.triage.assessment;

import java.time.Duration;
import java.util.List;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;

/// How urgent a case is and who must be cleared to see it.
///
/// @param category the worst that any report claims
/// @param clearances of all categories that are claimed: who sees the case may see any of it
/// @param decideWithin from the first report
public record Judgement(
        String category,
        Severity severity,
        List<String> clearances,
        Duration decideWithin,
        Assessment assessment) {

    public Judgement {
        clearances = List.copyOf(clearances);
    }

    /// With whom the case needs.
    public Judgement routed(Assessment.Routing routing) {
        return new Judgement(
                category, severity, clearances, decideWithin, assessment.needing(routing));
    }
}
