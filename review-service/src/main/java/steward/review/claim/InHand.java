package steward.review.claim;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;
import steward.access.Scope;
import steward.access.register.Standing;
import steward.contracts.access.AccessGranted;
import steward.review.queue.CaseState;
import steward.review.queue.ReviewCase;

/// A case that somebody holds, with what decides whether they may.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record InHand(
        String caseId, String claimedBy, String region, String market, List<String> clearances) {

    /// The case as it is held; null where nobody holds it.
    static @Nullable InHand of(ReviewCase held) {
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        return claimed == null
                ? null
                : new InHand(
                        held.id().value(),
                        claimed.by().value(),
                        held.region(),
                        held.key().market(),
                        held.urgency().clearances());
    }

    /// Whether somebody of this standing may hold it.
    boolean isOpenTo(Standing standing) {
        return switch (standing) {
            case Standing.Granted granted -> isReachedBy(granted.access());
            case Standing.Ended _, Standing.Unregistered _ -> false;
        };
    }

    private boolean isReachedBy(AccessGranted access) {
        return access.roles().contains(Roles.MODERATOR)
                && Scope.of(access.regions()).covers(region)
                && Scope.of(access.markets()).covers(market)
                && Scope.of(access.clearances()).coversAll(clearances);
    }
}
