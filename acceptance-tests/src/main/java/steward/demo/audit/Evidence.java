package steward.demo.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.decision.DecisionFact;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.MessageFact;
import steward.contracts.submission.SubmissionFact;

/// What the topics and the tables say, as read, with repetitions.
///
/// @param accepted submissions that were answered with 2xx
/// @param caseReports rows of the review cells: each report of each case
/// @param counted what analytics counted per event type, of the time that the audit covers
/// @param told how many distinct events of each type the topics hold, of the time that the audit covers
public record Evidence(
        Set<SubmissionId> accepted,
        List<Event<SubmissionFact>> submissions,
        List<Event<AssessmentFact>> assessments,
        List<Event<CaseFact>> cases,
        List<Event<DecisionFact>> decisions,
        List<Event<EnforcementFact>> enforcements,
        List<Event<ConfirmationFact>> confirmations,
        List<Event<MessageFact>> messages,
        List<Event<EscalationFact>> escalations,
        List<CaseReportRow> caseReports,
        Map<String, Long> counted,
        Map<String, Long> told) {

    /// A report as a row of a case.
    public record CaseReportRow(SubmissionId submissionId, CaseId caseId) {}
}
