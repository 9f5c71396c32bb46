package steward.chaos.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.id.CaseId;
import steward.demo.audit.Audit;

/// A stretch of time in which a case could be claimed.
record Wait(CaseId caseId, Instant from, Instant to) {

    /// When each case could be claimed: after it was taken in, given back or reopened, until it was claimed or parked.
    static List<Wait> all(RunEvidence evidence) {
        Map<CaseId, List<Instant>> begins = new HashMap<>();
        Map<CaseId, List<Instant>> ends = new HashMap<>();
        Map<CaseId, Instant> first = new HashMap<>();
        evidence.review()
                .reports()
                .forEach(report ->
                        first.merge(
                                report.caseId(),
                                report.at(),
                                (one, other) -> one.isBefore(other) ? one : other));
        first.forEach((caseId, at) -> add(begins, caseId, at));
        for (RunEvidence.Claim claim : evidence.review().claims()) {
            add(ends, claim.caseId(), claim.claimedAt());
            String reason = claim.endReason();
            if (claim.endedAt() != null
                    && reason != null
                    && Set.of("RETURNED", "TOO_HARD", "EXPIRED").contains(reason)) {
                add(begins, claim.caseId(), claim.endedAt());
            }
        }
        for (var event : Audit.distinct(evidence.told().decisions())) {
            if (event.data() instanceof CaseReopened reopened) {
                add(
                        begins,
                        reopened.caseId(),
                        evidence.happened(event.id(), reopened.reopenedAt()));
            } else if (event.data() instanceof CaseParked parked) {
                add(ends, parked.caseId(), evidence.happened(event.id(), parked.parkedAt()));
            }
        }
        List<Wait> waits = new ArrayList<>();
        begins.forEach((caseId, starts) -> {
            List<Instant> over = ends.getOrDefault(caseId, List.of()).stream().sorted().toList();
            for (Instant start : starts) {
                over.stream()
                        .filter(end -> !end.isBefore(start))
                        .findFirst()
                        .ifPresent(end -> waits.add(new Wait(caseId, start, end)));
            }
        });
        return waits;
    }

    private static void add(Map<CaseId, List<Instant>> to, CaseId caseId, Instant at) {
        to.computeIfAbsent(caseId, _ -> new ArrayList<>()).add(at);
    }
}
