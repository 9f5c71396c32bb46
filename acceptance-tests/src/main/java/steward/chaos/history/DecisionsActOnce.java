package steward.chaos.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import steward.demo.audit.Audit;

/// I2. A decision is recorded once however often it was sent, asks for each of its actions once, and is told to each party once.
final class DecisionsActOnce {

    private DecisionsActOnce() {}

    static CheckedInvariant check(List<HistoryRecord> history, RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I2);
        Set<String> recorded =
                evidence.review().decisions().stream()
                        .map(RunEvidence.Decision::id)
                        .collect(Collectors.toSet());
        Map<String, String> byKey = new HashMap<>();
        for (HistoryRecord line : history) {
            if (line.operation() == Operation.DECIDE && line.isOk()) {
                String decision = line.fact("decision");
                String before = byKey.putIfAbsent(line.actor() + "/" + line.key(), decision);
                checks.that(
                        before == null || before.equals(decision),
                        "a repeated request was answered with another decision",
                        decision);
                checks.that(
                        recorded.contains(decision),
                        "a decision that was answered with 2xx has no row",
                        decision);
            }
        }
        checks.found(
                evidence.told().enforcements().size() + evidence.told().messages().size(),
                Audit.ofDecisions(evidence.told()));
        checks.found(evidence.review().cases().size(), Audit.ofCases(evidence.told()));
        return checks.result();
    }
}
