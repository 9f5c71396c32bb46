package steward.intake.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.id.SubmissionId;

/// One thing that became of a submission.
///
/// @param cause what makes it the same step when it is told again: the case, the reason, the decision
record Step(
        SubmissionId submissionId,
        Kind kind,
        String cause,
        Instant at,
        @Nullable String caseId,
        @Nullable String region,
        @Nullable String decisionId,
        @Nullable String outcome,
        @Nullable String sameAs) {

    /// Kinds of step, a later one says more than an earlier one.
    enum Kind {
        RECEIVED,
        LINKED,
        SETTLED,
        DECIDED
    }

    static Step of(AssessmentFact fact) {
        return switch (fact) {
            case SubmissionLinked linked ->
                    new Step(
                            linked.submissionId(),
                            Kind.LINKED,
                            linked.caseId().value(),
                            linked.linkedAt(),
                            linked.caseId().value(),
                            linked.region(),
                            null,
                            null,
                            null);
            case SubmissionSettled settled ->
                    new Step(
                            settled.submissionId(),
                            Kind.SETTLED,
                            settled.reason().name(),
                            settled.settledAt(),
                            null,
                            null,
                            null,
                            null,
                            settled.sameAs() == null ? null : settled.sameAs().value());
            case SubmissionOutcome decided ->
                    new Step(
                            decided.submissionId(),
                            Kind.DECIDED,
                            decided.decisionId().value(),
                            decided.decidedAt(),
                            decided.caseId().value(),
                            null,
                            decided.decisionId().value(),
                            decided.outcome().name(),
                            null);
        };
    }

    static Step received(Receipt receipt) {
        return new Step(
                receipt.submissionId(),
                Kind.RECEIVED,
                "",
                receipt.receivedAt(),
                null,
                null,
                null,
                null,
                null);
    }
}
