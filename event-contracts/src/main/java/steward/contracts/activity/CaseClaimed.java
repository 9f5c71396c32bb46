package steward.contracts.activity;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;

/// A reviewer holds a case under a lease.
///
/// @param claim id of the claim, not its fencing token
@EventType("steward.case.claimed.v1")
public record CaseClaimed(
        CaseId caseId,
        String region,
        ReviewerId reviewer,
        String claim,
        Instant claimedAt,
        Instant leaseUntil)
        implements ActivityFact {}
