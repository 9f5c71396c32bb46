package steward.intake.submission;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.RequestKey;

/// A report as it will be kept: the record of `submissions`, whichever store takes it first.
///
/// @param recordKey key of the record: the sender
/// @param event the event as written
record ReceivedReport(
        SubmissionId submissionId,
        String recordKey,
        String event,
        @Nullable RequestKey requestKey) {

    /// Bytes of the event as written.
    int size() {
        return event.getBytes(StandardCharsets.UTF_8).length;
    }
}
