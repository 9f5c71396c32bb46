package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Severity;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// The case is open, and four fifths of the time from its first report to its deadline are over. Once per case; not at all where nobody looked before the
/// deadline had passed.
@EventType("steward.case.deadline-near.v1")
public record CaseDeadlineNear(
        CaseId caseId,
        CaseKey key,
        String region,
        String category,
        Severity severity,
        Instant deadline,
        Instant nearAt)
        implements DecisionFact {}
