package steward.contracts.activity;

import java.time.Instant;
import steward.contracts.cases.Proposal;
import steward.contracts.event.EventType;

/// A breaker opened: what this rule or model proposes under this clause in this market waits for people from now on. Once per opening.
///
/// @param breaker its id, the same each time
/// @param clause its id; `clients/<id>` where the rule answers messages to that client
/// @param source name of the rule or model, in whatever version
@EventType("steward.automation.stopped.v1")
public record AutomationStopped(
        String breaker,
        String region,
        String clause,
        String market,
        Proposal.Source kind,
        String source,
        Cause cause,
        Instant stoppedAt)
        implements ActivityFact {

    /// Why. PER_DAY: it decided as much as a day may have; OVERTURNED: too large a share did not stand, or was judged otherwise by people who looked again.
    public enum Cause {
        PER_DAY,
        OVERTURNED
    }
}
