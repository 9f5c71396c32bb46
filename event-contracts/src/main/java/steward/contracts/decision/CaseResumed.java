package steward.contracts.decision;

import java.time.Instant;
import steward.contracts.cases.CaseKey;
import steward.contracts.event.EventType;
import steward.contracts.id.CaseId;

/// A case waits for no answer any more, and the time that the parties are owed goes on.
@EventType("steward.case.resumed.v1")
public record CaseResumed(
        CaseId caseId, CaseKey key, String region, Reason reason, Instant resumedAt)
        implements DecisionFact {

    /// Why.
    public enum Reason {
        ANSWERED,
        /// Nobody answered in time.
        UNANSWERED,
        /// What came in meanwhile is too urgent to wait.
        MORE_URGENT,
        /// It is confirmed: the specialists have it.
        CONFIRMED
    }
}
