package steward.review.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.id.CaseId;

/// Somebody must look at a case, or at why a rule or model was stopped. It says where and how bad, and nothing of what was said.
///
/// @param id under which it is posted, again where nobody took it
/// @param caseId null for a breaker
/// @param breakerId null for a case
/// @param severity null for a breaker
/// @param nextAt when it is posted; null where it is not
record Page(
        String id,
        @Nullable CaseId caseId,
        @Nullable String breakerId,
        String region,
        Cause cause,
        @Nullable Severity severity,
        Instant raisedAt,
        int attempts,
        @Nullable Instant nextAt) {

    /// Why.
    enum Cause {
        /// Nobody took it, though it was offered to everyone who may have it.
        UNCOVERED,
        /// It is open past its deadline.
        DEADLINE_MISSED,
        /// A breaker opened: its cases wait for people.
        AUTOMATION_STOPPED
    }
}
