package steward.chaos.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.contracts.event.Event;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.demo.audit.Audit;
import steward.demo.audit.Evidence;

/// I1. What was acknowledged is there; what had no answer is there or not, but not twice; and all that is there ends once.
final class ReportsEndOnce {

    private ReportsEndOnce() {}

    static CheckedInvariant check(List<HistoryRecord> history, RunEvidence evidence) {
        Checks checks = new Checks(Invariant.I1);
        Set<SubmissionId> ended = new HashSet<>();
        Map<String, String> byKey = new HashMap<>();
        for (HistoryRecord line : history) {
            if (line.operation() == Operation.REPORT && line.isOk()) {
                String submission = line.fact("submission");
                ended.add(new SubmissionId(submission));
                String before = byKey.putIfAbsent(line.actor() + "/" + line.key(), submission);
                checks.that(
                        before == null || before.equals(submission),
                        "a repeated request was answered with another submission",
                        submission);
            }
        }
        long acknowledged = ended.size();
        Map<String, SubmissionId> byRequest = new HashMap<>();
        for (Event<SubmissionFact> event : Audit.distinct(evidence.told().submissions())) {
            ReportReceived report = reportOf(event.data());
            ended.add(report.submissionId());
            if (report.requestKey() != null) {
                SubmissionId before =
                        byRequest.putIfAbsent(
                                report.client() + "/" + report.requestKey().digest(),
                                report.submissionId());
                checks.that(
                        before == null || before.equals(report.submissionId()),
                        "one request became two submissions",
                        report.submissionId());
            }
        }
        checks.found(ended.size(), Audit.ofReports(among(ended, evidence.told())));
        checks.note(
                acknowledged
                        + " acknowledged, "
                        + (ended.size() - acknowledged)
                        + " kept though their sender never had an answer");
        return checks.result();
    }

    private static ReportReceived reportOf(SubmissionFact fact) {
        return switch (fact) {
            case ReportReceived report -> report;
        };
    }

    private static Evidence among(Set<SubmissionId> submissions, Evidence told) {
        return new Evidence(
                submissions,
                told.submissions(),
                told.assessments(),
                told.cases(),
                told.decisions(),
                told.enforcements(),
                told.confirmations(),
                told.messages(),
                told.escalations(),
                told.caseReports(),
                told.counted(),
                told.told());
    }
}
