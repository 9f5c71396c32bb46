package steward.contracts.submission;

import steward.contracts.event.Fact;

/// Facts of report-intake on `submissions`, keyed by {@link steward.contracts.topic.SenderKey}.
public sealed interface SubmissionFact extends Fact permits ReportReceived {}
