package steward.review.automation;

import steward.contracts.cases.Proposal;
import steward.contracts.id.Ids;

/// What is counted together: what one source decides under one clause in one market.
///
/// @param clause id, in whatever version; `clients/<id>` where a client's settings let the rule answer
/// @param source name of the rule or model, in whatever version
public record BreakerKey(
        String region, String clause, String market, Proposal.Source kind, String source) {

    /// Counted in this order where there are several, so that nobody waits for each other.
    public String id() {
        return Ids.derivedFrom("breaker", region, clause, market, kind.name(), source).toString();
    }
}
