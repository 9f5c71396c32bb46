package steward.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import steward.access.Caller;
import steward.access.Roles;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.audit.Actor;
import steward.contracts.id.ReviewerId;
import steward.review.policy.CellConfig;
import steward.review.queue.Concern;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;
import steward.review.queue.StandingDemands;

/// Who may look at a proposal and settle it: whoever could be handed the case, or leads its market, and has no interest in it.
@ApplicationScoped
public class SecondPerson {

    private final AccessRegister register;
    private final CellConfig cell;
    private final StandingDemands standing;
    private final Clock clock;

    SecondPerson(AccessRegister register, CellConfig cell, StandingDemands standing, Clock clock) {
        this.register = register;
        this.cell = cell;
        this.standing = standing;
        this.clock = clock;
    }

    /// A person at the moment they ask.
    public record Present(ReviewerId person, Actor by, Reach reach, Fit fit, Demands demands) {

        /// Whether the case may be shown to them at all.
        public boolean maySee(ReviewCase seen) {
            return reach.covers(seen) && fit.suits(Concern.of(seen), demands);
        }
    }

    Present of(Caller caller) {
        return of(caller, Roles.MODERATOR, Roles.LEAD);
    }

    /// @param roles that the endpoint is open to; the first that the caller has is the one they act in
    public Present of(Caller caller, String... roles) {
        return new Present(
                caller.reviewer(),
                Actor.of(caller, roles),
                Reach.of(caller, cell.regions()),
                fitOf(caller),
                standing.get());
    }

    private Fit fitOf(Caller caller) {
        return switch (register.standingOf(caller.id())) {
            case Standing.Granted granted ->
                    Fit.of(granted.access().suitability(), caller.languages(), clock.instant());
            case Standing.Ended _, Standing.Unregistered _ ->
                    Fit.of(null, caller.languages(), clock.instant());
        };
    }
}
