package steward.review.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.id.CaseId;

/// Somebody must look at a case. It says where and how bad, and nothing of what was said.
///
/// @param id under which it is posted, again where nobody took it
/// @param nextAt when it is posted; null where it is not
record Page(
        String id,
        CaseId caseId,
        String region,
        Cause cause,
        Severity severity,
        Instant raisedAt,
        int attempts,
        @Nullable Instant nextAt) {

    /// Why.
    enum Cause {
        /// Nobody took it, though it was offered to everyone who may have it.
        UNCOVERED,
        /// It is open past its deadline.
        DEADLINE_MISSED
    }
}
