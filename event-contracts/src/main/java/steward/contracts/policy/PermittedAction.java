package steward.contracts.policy;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;

/// An action that policy allows, with what it proposes for it.
///
/// @param type an action of the catalogue, for example `remove_content`
/// @param duration that is proposed; null for good
/// @param parameters values that are proposed, by the names that the catalogue gives
public record PermittedAction(
        String type,
        @Nullable Duration duration,
        @AbsentMeansEmpty Map<String, String> parameters) {

    public PermittedAction {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }
}
