package steward.escalation.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.policy.ClauseVersion;

/// What the specialists answer.
///
/// @param clause under which; null where none is needed
public record Resolution(
        Outcome outcome, @Nullable ClauseVersion clause, List<EnforcementAction> actions) {

    public Resolution {
        actions = List.copyOf(actions);
    }
}
