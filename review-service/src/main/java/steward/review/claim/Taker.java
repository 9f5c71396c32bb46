package steward.review.claim;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.access.Scope;
import steward.access.register.Standing;
import steward.contracts.id.ReviewerId;
import steward.review.queue.Demands;
import steward.review.queue.ReviewCase;

/// Somebody who is to be given a case by name, and whether they may be: what decides it for a claim decides it here. Pure.
///
/// @param standing what the register says of them
record Taker(ReviewerId person, Standing standing) {

    /// @param firm of whoever gives it; null for staff. A firm's people hand over within the firm, staff to everyone, and everyone to staff
    boolean mayBeGiven(ReviewCase given, @Nullable String firm, Demands demands, Instant now) {
        return switch (standing) {
            case Standing.Granted granted ->
                    InHand.of(given, person).isOpenTo(standing, demands, now)
                            && masters(given, Scope.of(granted.access().languages()))
                            && isOfFirm(firm, granted.access().vendor());
            case Standing.Ended _, Standing.Unregistered _ -> false;
        };
    }

    private static boolean masters(ReviewCase given, Scope languages) {
        String language = given.opening().language();
        return language == null || languages.covers(language);
    }

    private static boolean isOfFirm(@Nullable String giver, @Nullable String taker) {
        return giver == null || taker == null || Objects.equals(giver, taker);
    }
}
