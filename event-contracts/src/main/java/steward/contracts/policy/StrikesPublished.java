package steward.contracts.policy;

import java.util.List;
import steward.contracts.event.EventType;

/// What the sum of an account's strikes leads to.
///
/// @param ladder the lowest step first
/// @param noStrikeForContentOlderThanClause true where content from before the first version of a clause adds nothing
@EventType("steward.policy.strikes.v1")
public record StrikesPublished(
        PartVersion part, List<Step> ladder, boolean noStrikeForContentOlderThanClause)
        implements DeskPart {

    public StrikesPublished {
        ladder = List.copyOf(ladder);
    }

    /// One step.
    ///
    /// @param from sum of the weights of strikes that have not expired
    /// @param action what is proposed from there on
    public record Step(int from, PermittedAction action) {}
}
