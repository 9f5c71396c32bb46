package steward.triage.owner;

import steward.triage.standing.ReportFromSender;

/// A report with what stages 1 and 2 know of its sender and of the subject's owner, on the way to stage 3.
///
/// @param ownerReports how often the owner was reported in the last sixty to ninety days, this report among them
public record ReportAboutOwner(ReportFromSender from, long ownerReports) {}
