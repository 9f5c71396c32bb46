package steward.intake.submission;

import steward.access.Problem;
import steward.contracts.id.SubmissionId;

/// What became of a request.
sealed interface Acceptance {

    /// The report is durable.
    ///
    /// @param duplicate true where an earlier request was the same
    /// @param store which took it
    record Accepted(SubmissionId submissionId, boolean duplicate, Store store)
            implements Acceptance {

        Accepted again() {
            return new Accepted(submissionId, true, store);
        }
    }

    /// The report may not come in.
    record Refused(Problem problem) implements Acceptance {}

    /// Neither store took it: the same request is welcome again.
    record Unavailable() implements Acceptance {}

    /// Where a report became durable.
    enum Store {
        KAFKA,
        POSTGRES,
        /// It was durable before.
        KNOWN
    }
}
