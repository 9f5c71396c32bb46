package steward.review.reply;

import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReporterKind;

/// A report, as far as answering it goes.
///
/// @param reporterId null when nobody can be answered
/// @param locale BCP 47 tag to answer in
public record ReportToAnswer(
        SubmissionId submissionId,
        ReporterKind kind,
        @Nullable String reporterId,
        @Nullable String locale) {}
