package steward.review.bulk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.access.Scope;
import steward.access.register.Standing;
import steward.audit.Actor;
import steward.contracts.access.AccessGranted;
import steward.contracts.id.ReviewerId;
import steward.review.queue.Concern;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// On whose word cases are decided: no more than they could reach when they asked, and no more than they may when it is their case's turn. Pure.
///
/// @param role under which they asked
/// @param vendor the firm they work for; null for staff
record Authority(ReviewerId person, String role, @Nullable String vendor, Reach reach) {

    /// What they may still reach; empty where they may not decide any more.
    Optional<Authority> now(Standing standing) {
        return switch (standing) {
            case Standing.Granted(AccessGranted granted) when granted.roles().contains(role) ->
                    Optional.of(new Authority(person, role, vendor, within(granted)));
            case Standing.Granted _, Standing.Ended _, Standing.Unregistered _ -> Optional.empty();
        };
    }

    private Reach within(AccessGranted granted) {
        Scope regions = Scope.of(granted.regions());
        return new Reach(
                reach.regions().stream().filter(regions::covers).toList(),
                reach.markets().within(Scope.of(granted.markets())),
                reach.languages().within(Scope.of(granted.languages())),
                reach.clearances().within(Scope.of(granted.clearances())));
    }

    /// Whether they may decide this case: within reach, and nothing that they are not given.
    boolean covers(ReviewCase one, Standing standing, Demands demands, Instant at) {
        return reach.covers(one)
                && standing instanceof Standing.Granted(AccessGranted granted)
                && Fit.of(granted.suitability(), reach.languages(), at)
                        .suits(Concern.of(one), demands);
    }

    Actor actor() {
        return new Actor(Actor.Kind.PERSON, person.value(), role, vendor, null);
    }
}
