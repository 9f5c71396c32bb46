package steward.contracts.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReporterKind;
import steward.contracts.topic.SenderKey;

/// A report as a part of a case. Who reported is needed to answer, and never shown to a reviewer.
///
/// @param reporterId pseudonymous id at the client to answer to; null when nobody can be answered
/// @param locale BCP 47 tag to answer in
/// @param category as claimed
public record CaseReport(
        SubmissionId submissionId,
        SenderKey sender,
        ReporterKind kind,
        @Nullable String reporterId,
        @Nullable String locale,
        @Nullable Boolean minor,
        String category,
        @Nullable String note,
        Instant receivedAt) {}
