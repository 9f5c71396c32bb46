package steward.triage.owner;

import java.util.List;
import steward.contracts.id.SubmissionId;
import steward.triage.repetition.SameContent;
import steward.triage.standing.ReportFromSender;

/// A report with what stages 1 and 2 know of its sender and of the subject's owner, on the way to stage 3.
///
/// @param ownerReports how often the owner was reported in the last sixty to ninety days, this report among them
/// @param counterReports submissions in which the owner reported who reports now
/// @param same what people decided of like content of the owner, the nearest first
public record ReportAboutOwner(
        ReportFromSender from,
        long ownerReports,
        List<SubmissionId> counterReports,
        List<SameContent> same) {

    // A report that an older version passed on lacks them.
    public ReportAboutOwner {
        counterReports = counterReports == null ? List.of() : List.copyOf(counterReports);
        same = same == null ? List.of() : List.copyOf(same);
    }
}
