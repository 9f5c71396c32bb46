package steward.contracts.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;

/// What a decision meant for one submission; it also moves its sender's standing.
///
/// @param replaces what an overturned decision had meant for it; null at first
@EventType("steward.submission.outcome.v1")
public record SubmissionOutcome(
        SubmissionId submissionId,
        CaseId caseId,
        DecisionId decisionId,
        Outcome outcome,
        Usefulness usefulness,
        Instant decidedAt,
        @Nullable Replaced replaces)
        implements AssessmentFact {

    /// The first outcome of a submission.
    public SubmissionOutcome(
            SubmissionId submissionId,
            CaseId caseId,
            DecisionId decisionId,
            Outcome outcome,
            Usefulness usefulness,
            Instant decidedAt) {
        this(submissionId, caseId, decisionId, outcome, usefulness, decidedAt, null);
    }

    /// The outcome that does not stand any more.
    ///
    /// @param decidedAt when it was told
    public record Replaced(Usefulness usefulness, Instant decidedAt) {}

    /// Of what use the report was. Only the manifestly unfounded counts against a sender (DSA Art. 23).
    public enum Usefulness {
        USEFUL,
        NOT_ACTIONABLE,
        MANIFESTLY_UNFOUNDED
    }
}
