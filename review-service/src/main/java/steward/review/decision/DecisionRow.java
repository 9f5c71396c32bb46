package steward.review.decision;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.DecisionRecorded.Basis;
import steward.contracts.decision.DecisionRecorded.RequestedAction;
import steward.contracts.decision.Outcome;
import steward.contracts.id.SubmissionId;
import steward.review.queue.ReviewCase;

/// A row of `decision`, named as its columns are.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DecisionRow(
        String id,
        String caseId,
        String region,
        Outcome outcome,
        @Nullable String clause,
        @Nullable String clauseVersion,
        String category,
        String severity,
        @Nullable String language,
        List<RequestedAction> actions,
        String deciderKind,
        String deciderId,
        @Nullable String deciderTeam,
        @Nullable String deciderVersion,
        List<SubmissionId> manifestlyUnfounded,
        long reportsThrough,
        boolean automatedDetection,
        boolean automatedDecision,
        String policyRelease,
        Instant decidedAt,
        @Nullable String escalationId,
        Basis basis,
        boolean needsTwo) {

    static DecisionRow of(Weighed.Allowed allowed, @Nullable String escalation) {
        Decision made = allowed.made();
        ReviewCase decided = made.decidedCase();
        return new DecisionRow(
                made.id().value(),
                decided.id().value(),
                decided.region(),
                made.outcome(),
                made.clause() == null ? null : made.clause().clause(),
                made.clause() == null ? null : made.clause().version(),
                decided.urgency().category(),
                made.severity().name(),
                decided.opening().language(),
                made.actions(),
                made.decider().kind().name(),
                made.decider().id(),
                made.decider().team(),
                made.decider().version(),
                made.manifestlyUnfounded(),
                decided.seen().sequence(),
                made.automatedDetection(),
                made.automatedDecision(),
                allowed.policy().release(),
                made.decidedAt(),
                escalation,
                made.basis(),
                allowed.needsTwo());
    }
}
