package steward.review.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.id.CaseId;

/// What was fixed when a case was opened and never changes.
///
/// @param region pinned at opening
/// @param language of the content; null where unknown
/// @param receivedAt of the first report
/// @param owner the author's account at the client; null where the client named none
/// @param automatedDetection true where a machine reported it first
/// @param traceparent W3C trace of the report that opened it, which all that is told of the case goes on with; null where it had none
public record Opening(
        CaseId id,
        CaseKey key,
        String region,
        @Nullable String language,
        Instant receivedAt,
        @Nullable String owner,
        boolean automatedDetection,
        @Nullable String traceparent) {}
