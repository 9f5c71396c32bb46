package steward.review.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.id.CaseId;

/// What a case was opened with. Only the time of its first report may turn out to be earlier: partitions are read in no order between senders.
///
/// @param region pinned at opening
/// @param language of the content; null where unknown
/// @param receivedAt of the report that was received first, also where another one opened the case
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
        @Nullable String traceparent) {

    /// With one more report, received at that time.
    Opening reported(Instant at) {
        return at.isBefore(receivedAt)
                ? new Opening(id, key, region, language, at, owner, automatedDetection, traceparent)
                : this;
    }
}
