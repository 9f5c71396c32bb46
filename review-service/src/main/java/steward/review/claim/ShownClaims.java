package steward.review.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.review.claim.HeldClaims.Held;
import steward.review.claim.HeldClaims.Shown;
import steward.review.claim.Leases.Claimant;

/// Who asks, which claim they name, and what is answered to whoever does not hold them.
@ApplicationScoped
class ShownClaims {

    private final CurrentCaller current;
    private final Claimants claimants;

    ShownClaims(CurrentCaller current, Claimants claimants) {
        this.current = current;
        this.claimants = claimants;
    }

    /// Whoever asks for a case.
    ///
    /// @param region the only one to take a case of; null for any
    Claimant claimant(@Nullable String region) {
        return claimants.of(current.get(), region);
    }

    Shown of(String claimId, String token) {
        return claimants.shown(current.get(), claimId, token);
    }

    /// What was done; a problem where the claim is not in force, or not the caller's.
    static <T> T done(Held<T> held) {
        return switch (held) {
            case Held.Done<T>(T result) -> result;
            case Held.Stale<T> _ ->
                    throw ProblemException.conflict(
                            "fencingToken", "stale", "the token of your claim in force");
            case Held.NotFound<T> _ -> throw ProblemException.notFound();
        };
    }
}
