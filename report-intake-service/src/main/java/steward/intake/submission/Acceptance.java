package steward.intake.submission;

import steward.access.Problem;
import steward.access.ProblemType;
import steward.contracts.id.SubmissionId;
import steward.intake.quota.Allowance.UsedUp;

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

    /// Its client or its sender has sent too much: the same request is welcome later.
    record TooMany(UsedUp usedUp) implements Acceptance {

        Problem problem() {
            return switch (usedUp.whose()) {
                case CLIENT -> problemOf("");
                case SENDER -> problemOf("reporter.id");
            };
        }

        private Problem problemOf(String field) {
            return Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    field,
                    "quota",
                    "fewer reports; the same one again after "
                            + usedUp.retryAfter().toSeconds()
                            + " s, with the same Idempotency-Key");
        }
    }

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
