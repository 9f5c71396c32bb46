package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// The case is open past its deadline. Once per case.
@EventType("steward.case.deadline-missed.v1")
public record CaseDeadlineMissed(
        CaseId caseId,
        CaseKey key,
        String region,
        String category,
        Severity severity,
        Instant deadline,
        Instant missedAt)
        implements DecisionFact {}
