package steward.intake.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.RequestKey;

/// That a submission came in, and whose it is.
///
/// @param requestKey null where it came without an Idempotency-Key
public record Receipt(
        SubmissionId submissionId,
        ClientId client,
        Instant receivedAt,
        @Nullable RequestKey requestKey) {}
