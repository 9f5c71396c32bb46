package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;

/// A late report that brought nothing new was answered from the standing decision.
@EventType("steward.report.answered.v1")
public record ReportAnswered(
        CaseId caseId,
        CaseKey key,
        String region,
        DecisionId decisionId,
        SubmissionId submissionId,
        Outcome outcome,
        Instant answeredAt)
        implements DecisionFact {}
