package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// Nobody can claim the case until a resolution arrives.
@EventType("steward.case.parked.v1")
public record CaseParked(CaseId caseId, CaseKey key, String region, Reason reason, Instant parkedAt)
        implements DecisionFact {

    /// Why it waits.
    public enum Reason {
        /// A reviewer referred it to the specialists.
        REFERRED,
        /// It is confirmed, and the specialists have it from the start.
        CONFIRMED
    }
}
