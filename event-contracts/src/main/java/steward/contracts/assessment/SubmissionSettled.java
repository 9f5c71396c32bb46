package steward.contracts.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.SubmissionId;

/// The submission ends without a case, and no answer is owed for it.
///
/// @param sameAs the earlier submission that it repeats, where it is a retry
@EventType("steward.submission.settled.v1")
public record SubmissionSettled(
        SubmissionId submissionId, Reason reason, @Nullable SubmissionId sameAs, Instant settledAt)
        implements AssessmentFact {

    /// Why no case was opened.
    public enum Reason {
        /// The same sender sent the same report again; the earlier one is answered.
        RETRY,
        /// The sender took it back before it became part of a case.
        WITHDRAWN,
        /// The client's reply policy lets meaningless messages be closed without an answer.
        SILENT_CLOSE
    }
}
