package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import steward.review.claim.HeldClaims.Held;
import steward.review.queue.CaseState;

/// Starts the lease of a claim anew, while it is not over.
@ApplicationScoped
class RenewClaim {

    private final HeldClaims held;
    private final LiveClaims claims;
    private final LeaseTerms terms;

    RenewClaim(HeldClaims held, LiveClaims claims, LeaseTerms terms) {
        this.held = held;
        this.claims = claims;
        this.terms = terms;
    }

    Uni<Held<ClaimView>> renew(HeldClaims.Shown shown) {
        return held.with(
                shown,
                (found, session) -> {
                    Instant now = terms.now();
                    CaseState.Claimed renewed =
                            Objects.requireNonNull(CaseState.claimIn(found.state()))
                                    .renew(terms.until(now));
                    return claims.renew(shown.claim(), now, renewed.leaseUntil(), session)
                            .replaceWith(ClaimView.of(renewed, null));
                });
    }
}
