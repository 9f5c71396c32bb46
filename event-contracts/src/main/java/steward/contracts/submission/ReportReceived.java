package steward.contracts.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventType;
import steward.contracts.id.ClientId;
import steward.contracts.id.SubmissionId;

/// A product system reported a subject, and was told that the report is kept.
///
/// @param receivedAt when intake accepted it
/// @param occurredAt when the reporter says it happened
/// @param category a category of the policy, `unclassified` where the claimed one is none: a claim, not a finding
/// @param claimedCategory what the product sent, where that is no category of ours
/// @param note the reporter's own words
/// @param market ISO 3166-1 alpha-2, upper case: whose law and culture apply
/// @param legalGround the law that the reporter cites
/// @param requestKey null where the product system sent no Idempotency-Key
@EventType("steward.report.received.v1")
public record ReportReceived(
        SubmissionId submissionId,
        ClientId client,
        Instant receivedAt,
        @Nullable Instant occurredAt,
        Reporter reporter,
        Subject subject,
        String category,
        @Nullable String claimedCategory,
        @Nullable String note,
        String market,
        @Nullable String legalGround,
        @Nullable Detector detector,
        @Nullable RequestKey requestKey)
        implements SubmissionFact {}
