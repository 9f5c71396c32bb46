package steward.review.claim;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;
import steward.access.Scope;
import steward.access.register.Standing;
import steward.contracts.access.AccessGranted;
import steward.contracts.id.ClientId;
import steward.contracts.id.ReviewerId;
import steward.review.queue.CaseState;
import steward.review.queue.Concern;
import steward.review.queue.Demands;
import steward.review.queue.Fit;
import steward.review.queue.Granted;
import steward.review.queue.ReviewCase;

/// A case that is somebody's, in hand or put aside, with what decides whether it may be.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record InHand(
        String caseId,
        String claimedBy,
        String region,
        String market,
        List<String> clearances,
        String category,
        ClientId client,
        String product,
        @Nullable String language,
        @Nullable String ownerId,
        Granted granted) {

    /// The case as if it were this person's, who serves its market.
    static InHand of(ReviewCase held, ReviewerId person) {
        return new InHand(
                held.id().value(),
                person.value(),
                held.region(),
                held.key().market(),
                held.urgency().clearances(),
                held.urgency().category(),
                held.key().subject().client(),
                held.key().subject().product(),
                held.opening().language(),
                held.opening().owner(),
                Granted.OWN);
    }

    /// Whether it still is this person's.
    boolean isStill(ReviewCase one) {
        return new ReviewerId(claimedBy).equals(CaseState.personOf(one.state()));
    }

    /// Whether somebody of this standing may hold it.
    boolean isOpenTo(Standing standing, Demands demands, Instant now) {
        return switch (standing) {
            case Standing.Granted granted ->
                    isReachedBy(granted.access())
                            && Fit.of(
                                            granted.access().suitability(),
                                            Scope.of(granted.access().languages()),
                                            now)
                                    .suits(concern(), demands);
            case Standing.Ended _, Standing.Unregistered _ -> false;
        };
    }

    private boolean isReachedBy(AccessGranted access) {
        return access.roles().contains(Roles.MODERATOR)
                && Scope.of(access.regions()).covers(region)
                && (granted.isOfAnyMarket() || Scope.of(access.markets()).covers(market))
                && Scope.of(access.clearances()).coversAll(clearances);
    }

    private Concern concern() {
        return new Concern(
                category,
                client,
                product,
                language == null ? List.of() : List.of(language),
                ownerId);
    }
}
