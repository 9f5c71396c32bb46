package steward.contracts.activity;

import java.time.Instant;
import steward.contracts.cases.Proposal;
import steward.contracts.event.EventType;

/// Somebody closed a breaker: this rule or model may decide again under this clause in this market, and counting begins anew. Once per closing.
///
/// @param breaker its id, the same each time
/// @param clause its id; `clients/<id>` where the rule answers messages to that client
/// @param source name of the rule or model, in whatever version
/// @param stoppedAt when it had stopped
@EventType("steward.automation.resumed.v1")
public record AutomationResumed(
        String breaker,
        String region,
        String clause,
        String market,
        Proposal.Source kind,
        String source,
        Instant stoppedAt,
        Instant resumedAt)
        implements ActivityFact {}
