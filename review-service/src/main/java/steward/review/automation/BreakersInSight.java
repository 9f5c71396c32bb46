package steward.review.automation;

import java.util.Collection;
import java.util.List;
import steward.access.Caller;
import steward.access.Roles;
import steward.access.Scope;

/// Whose breakers somebody may see. A breaker shows no content, so that no market is closed to policy managers and auditors of its region.
record BreakersInSight(List<String> regions, Scope markets) {

    /// @param owned the regions of this cell
    static BreakersInSight of(Caller caller, Collection<String> owned) {
        return new BreakersInSight(
                owned.stream().filter(caller.regions()::covers).sorted().toList(),
                caller.has(Roles.POLICY_MANAGER) || caller.has(Roles.AUDITOR)
                        ? Scope.all()
                        : caller.markets());
    }
}
