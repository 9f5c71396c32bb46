package steward.chaos.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steward.contracts.id.CaseId;

/// By the one clock of the log: once a later claim of the case was answered, nothing that is sent first after that under the earlier one is accepted. A
/// repeated request is answered as its first was, whoever holds the case by then.
final class StaleWrites {

    private StaleWrites() {}

    static void check(
            Checks checks, List<HistoryRecord> history, Map<String, RunEvidence.Claim> byToken) {
        Map<CaseId, Instant> newest = new HashMap<>();
        Map<String, Boolean> stale = new HashMap<>();
        for (HistoryRecord line : history) {
            RunEvidence.Claim claim = byToken.get(line.fact("token"));
            if (claim == null) {
                continue;
            }
            if (line.operation() == Operation.CLAIM && line.isOk()) {
                newest.merge(
                        claim.caseId(),
                        claim.claimedAt(),
                        (one, other) -> one.isAfter(other) ? one : other);
            } else if (ClaimsExclude.WRITES.contains(line.operation())) {
                if (line.kind() == HistoryRecord.Kind.INVOKED) {
                    stale.putIfAbsent(
                            line.key(),
                            claim.claimedAt()
                                    .isBefore(
                                            newest.getOrDefault(
                                                    claim.caseId(), claim.claimedAt())));
                } else if (line.isOk()) {
                    checks.that(
                            !stale.getOrDefault(line.key(), false),
                            "a write was accepted after somebody else was handed the case",
                            line.key());
                }
            }
        }
    }
}
