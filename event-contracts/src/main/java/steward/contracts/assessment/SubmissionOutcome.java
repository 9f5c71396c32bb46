package steward.contracts.assessment;

import java.time.Instant;
import steward.contracts.decision.Outcome;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;

/// What a decision meant for one submission; it also moves its sender's standing.
@EventType("steward.submission.outcome.v1")
public record SubmissionOutcome(
        SubmissionId submissionId,
        CaseId caseId,
        DecisionId decisionId,
        Outcome outcome,
        Usefulness usefulness,
        Instant decidedAt)
        implements AssessmentFact {

    /// Of what use the report was. Only the manifestly unfounded counts against a sender (DSA Art. 23).
    public enum Usefulness {
        USEFUL,
        NOT_ACTIONABLE,
        MANIFESTLY_UNFOUNDED
    }
}
