package steward.contracts.cases;

import java.util.List;
import steward.contracts.enforcement.EnforcementAction;

/// A decision that a rule or model proposes for a case when it is opened: a violation of a clause. Review acts on it only where policy lets this source decide under
/// this clause; otherwise the case waits for people like any other.
///
/// @param id name of the rule or model, as the policy allows it
/// @param version of the rule or model
/// @param clause id of the clause that is broken; review finds the version that governs the content
/// @param confidence in per cent
public record Proposal(
        Source source,
        String id,
        String version,
        String clause,
        List<EnforcementAction> actions,
        int confidence) {

    public Proposal {
        actions = List.copyOf(actions);
    }

    /// What proposes.
    public enum Source {
        RULE,
        MODEL
    }
}
