package steward.contracts.assessment;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;

/// The submission is part of a case.
@EventType("steward.submission.linked.v1")
public record SubmissionLinked(
        SubmissionId submissionId, CaseId caseId, String region, Instant linkedAt)
        implements AssessmentFact {}
