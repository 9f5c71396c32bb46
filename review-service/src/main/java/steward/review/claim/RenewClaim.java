package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.review.claim.HeldClaims.Held;
import steward.review.queue.CaseMatter;
import steward.review.queue.CaseState;

/// Starts the lease of a claim anew, while it is not over.
@ApplicationScoped
class RenewClaim {

    private final HeldClaims held;
    private final LiveClaims claims;
    private final AuditLog audit;
    private final LeaseTerms terms;

    RenewClaim(HeldClaims held, LiveClaims claims, AuditLog audit, LeaseTerms terms) {
        this.held = held;
        this.claims = claims;
        this.audit = audit;
        this.terms = terms;
    }

    Uni<Held<ClaimView>> renew(HeldClaims.Shown shown) {
        return held.with(
                shown,
                (found, session) -> {
                    Instant now = terms.now();
                    CaseState.Claimed renewed =
                            Objects.requireNonNull(CaseState.claimIn(found.state()))
                                    .renew(terms.until(found.urgency().category(), now));
                    return claims.renew(shown.claim(), now, renewed.leaseUntil(), session)
                            .chain(() ->
                                    audit.note(
                                            AuditNote.write(
                                                    shown.by(),
                                                    "renew-claim",
                                                    CaseMatter.of(found)),
                                            session))
                            .replaceWith(ClaimView.renewed(renewed));
                });
    }
}
