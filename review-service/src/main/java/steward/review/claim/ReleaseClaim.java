package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import steward.contracts.activity.CaseReleased;
import steward.review.claim.HeldClaims.Held;
import steward.review.claim.ReturnCases.End;

/// Gives a case back before it is decided.
@ApplicationScoped
class ReleaseClaim {

    private final HeldClaims held;
    private final ReturnCases returning;
    private final LeaseTerms terms;

    ReleaseClaim(HeldClaims held, ReturnCases returning, LeaseTerms terms) {
        this.held = held;
        this.returning = returning;
        this.terms = terms;
    }

    Uni<Held<CaseReleased.Reason>> release(HeldClaims.Shown shown, CaseReleased.Reason reason) {
        return held.with(
                shown,
                (found, session) ->
                        returning
                                .back(
                                        List.of(found),
                                        new End(shown.by(), reason, terms.now()),
                                        session)
                                .replaceWith(reason));
    }
}
