package steward.demo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionSettled;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;

/// Every accepted report is on its topic and ends once: as a part of a case, with its row, and an outcome; or settled.
final class ReportsEnd {

    private ReportsEnd() {}

    static List<Finding> of(Evidence evidence) {
        Findings findings = new Findings();
        Map<SubmissionId, Long> received =
                Audit.distinct(evidence.submissions()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        event -> submissionOf(event.data()),
                                        Collectors.counting()));
        Map<SubmissionId, Long> ends = new HashMap<>();
        Map<SubmissionId, CaseId> linked = new HashMap<>();
        Map<SubmissionId, Long> outcomes = new HashMap<>();
        for (AssessmentFact fact : Audit.facts(evidence.assessments())) {
            switch (fact) {
                case SubmissionLinked link -> {
                    ends.merge(link.submissionId(), 1L, Long::sum);
                    linked.put(link.submissionId(), link.caseId());
                }
                case SubmissionSettled settled -> ends.merge(settled.submissionId(), 1L, Long::sum);
                case SubmissionOutcome outcome ->
                        outcomes.merge(outcome.submissionId(), 1L, Long::sum);
            }
        }
        Map<SubmissionId, Long> rows =
                evidence.caseReports().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Evidence.CaseReportRow::submissionId,
                                        Collectors.counting()));
        for (SubmissionId accepted : evidence.accepted()) {
            findings.once(
                    received.get(accepted),
                    "an accepted submission on the submissions topic",
                    accepted);
            findings.once(
                    ends.get(accepted),
                    "a case or a settlement of an accepted submission",
                    accepted);
            if (linked.containsKey(accepted)) {
                findings.once(rows.get(accepted), "the row of a report in its case", accepted);
                if (!outcomes.containsKey(accepted)) {
                    findings.lost("an outcome for a linked submission", accepted);
                }
            }
        }
        return findings.all();
    }

    private static SubmissionId submissionOf(SubmissionFact fact) {
        return switch (fact) {
            case ReportReceived report -> report.submissionId();
        };
    }
}
