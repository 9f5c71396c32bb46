package steward.contracts.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// The actions that every product knows.
@EventType("steward.policy.actions.v1")
public record ActionsPublished(PartVersion part, List<Action> actions) implements DeskPart {

    public ActionsPublished {
        actions = List.copyOf(actions);
    }

    /// One action.
    ///
    /// @param reversible false for what cannot be undone: it needs a second person
    /// @param parameters names of what it needs
    /// @param dsa its name in a statement of reasons; null where it is no restriction
    public record Action(
            String type,
            String title,
            EnforcementAction.Target target,
            boolean reversible,
            HasDuration duration,
            @AbsentMeansEmpty List<String> parameters,
            @Nullable String dsa) {

        public Action {
            parameters = parameters == null ? List.of() : List.copyOf(parameters);
        }
    }

    /// Whether an action ends by itself.
    public enum HasDuration {
        NONE,
        OPTIONAL,
        REQUIRED
    }
}
