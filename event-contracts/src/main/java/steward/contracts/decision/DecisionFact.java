package steward.contracts.decision;

import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;

/// Facts of review on `decisions`, keyed by {@link steward.contracts.submission.SubjectRef#key}; no reporter identity, no content, no rationale. The
/// envelope's sequence counts the events of one case on this topic.
public sealed interface DecisionFact extends Fact
        permits DecisionRecorded,
                CaseParked,
                CaseReopened,
                ReportAnswered,
                CaseUncovered,
                CaseRestricted,
                CaseDeadlineNear,
                CaseDeadlineMissed,
                InformationAsked,
                CaseResumed {

    CaseId caseId();

    String region();
}
