package steward.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.Roles;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.audit.Actor;
import steward.review.claim.Leases.Claimant;
import steward.review.policy.CellConfig;
import steward.review.queue.ClaimId;
import steward.review.queue.Demands;
import steward.review.queue.FencingToken;
import steward.review.queue.Fit;
import steward.review.queue.Reach;
import steward.review.queue.StandingDemands;

/// Whoever asks for a case, with what token and register say of them at this moment.
@ApplicationScoped
class Claimants {

    private final AccessRegister register;
    private final CellConfig cell;
    private final StandingDemands standing;
    private final Clock clock;

    Claimants(AccessRegister register, CellConfig cell, StandingDemands standing, Clock clock) {
        this.register = register;
        this.cell = cell;
        this.standing = standing;
        this.clock = clock;
    }

    /// @param region the only one to take a case of; null for any of this cell
    Claimant of(Caller caller, @Nullable String region) {
        List<String> regions =
                region == null
                        ? cell.regions()
                        : cell.regions().stream().filter(region::equals).toList();
        Demands demands = standing.get();
        Fit fit = fitOf(caller);
        return new Claimant(
                caller.reviewer(),
                Actor.of(caller, Roles.MODERATOR),
                Reach.of(caller, regions),
                fit.without(demands.outOfReachOf(fit.skills())),
                demands,
                Set.of());
    }

    /// A claim as the caller names it, with the token they show.
    HeldClaims.Shown shown(Caller caller, String claimId, String token) {
        return new HeldClaims.Shown(
                new ClaimId(claimId),
                new FencingToken(token),
                caller.reviewer(),
                Actor.of(caller, Roles.MODERATOR),
                regionsOf(caller));
    }

    /// The regions of this cell that the caller reaches.
    List<String> regionsOf(Caller caller) {
        return Reach.of(caller, cell.regions()).regions();
    }

    /// Whose access has ended since the request was let in is certified for nothing; their claim is taken back.
    private Fit fitOf(Caller caller) {
        return switch (register.standingOf(caller.id())) {
            case Standing.Granted granted ->
                    Fit.of(granted.access().suitability(), caller.languages(), clock.instant());
            case Standing.Ended _, Standing.Unregistered _ ->
                    Fit.of(null, caller.languages(), clock.instant());
        };
    }
}
