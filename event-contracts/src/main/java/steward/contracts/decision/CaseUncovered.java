package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// Nobody took the case, though it was offered step by step to everyone who may have it. Once per case.
@EventType("steward.case.uncovered.v1")
public record CaseUncovered(
        CaseId caseId,
        CaseKey key,
        String region,
        String category,
        Severity severity,
        Instant receivedAt,
        Instant uncoveredAt)
        implements DecisionFact {}
