package steward.contracts.enforcement;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;

/// What a product system is asked to do.
///
/// @param type an action of the policy, for example `remove_content`
/// @param duration null for good
/// @param parameters what the action needs besides
public record EnforcementAction(
        String type,
        Target target,
        @Nullable Duration duration,
        @AbsentMeansEmpty Map<String, String> parameters) {

    public EnforcementAction {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /// What it acts on.
    public enum Target {
        CONTENT,
        ACCOUNT
    }
}
