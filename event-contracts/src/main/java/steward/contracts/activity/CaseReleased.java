package steward.contracts.activity;

import java.time.Instant;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;

/// A reviewer holds the case no longer.
@EventType("steward.case.released.v1")
public record CaseReleased(
        CaseId caseId,
        String region,
        ReviewerId reviewer,
        String claim,
        Reason reason,
        Instant releasedAt)
        implements ActivityFact {

    /// Why. TOO_HARD never counts against anyone; HELD and HANDED_OVER mean that it waits for one person, and is in the queue for nobody; ASKED that it waits for
    /// an answer from outside; RECHECKED that the holder read again what was decided before.
    public enum Reason {
        DECIDED,
        REFERRED,
        RETURNED,
        TOO_HARD,
        EXPIRED,
        REVOKED,
        HELD,
        HANDED_OVER,
        WRONG_LANGUAGE,
        CONFLICT_OF_INTEREST,
        ASKED,
        RECHECKED
    }
}
