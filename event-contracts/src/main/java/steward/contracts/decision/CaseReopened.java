package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;

/// A late report brought something new to a decided case; it is queued again.
@EventType("steward.case.reopened.v1")
public record CaseReopened(
        CaseId caseId,
        CaseKey key,
        String region,
        SubmissionId submissionId,
        Reason reason,
        Instant reopenedAt)
        implements DecisionFact {

    /// What is new.
    public enum Reason {
        NEW_CONTENT,
        NEW_CATEGORY
    }
}
