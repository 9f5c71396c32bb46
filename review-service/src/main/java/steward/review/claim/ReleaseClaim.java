package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.id.ReviewerId;
import steward.review.claim.HeldClaims.Held;
import steward.review.claim.ReturnCases.End;
import steward.review.queue.ReviewCase;

/// Gives a case back before it is decided, from the hand or from aside.
@ApplicationScoped
class ReleaseClaim {

    private final HeldClaims held;
    private final ReturnCases returning;
    private final AsideCases aside;
    private final LeaseTerms terms;

    ReleaseClaim(HeldClaims held, ReturnCases returning, AsideCases aside, LeaseTerms terms) {
        this.held = held;
        this.returning = returning;
        this.aside = aside;
        this.terms = terms;
    }

    Uni<Held<GiveBackReason>> release(HeldClaims.Shown shown, GiveBackReason reason) {
        return held.with(
                shown,
                (found, session) ->
                        back(found, shown.person(), shown.by(), reason, session)
                                .replaceWith(reason));
    }

    /// Gives back what is this person's and locked by now.
    Uni<Void> back(
            ReviewCase found,
            ReviewerId person,
            Actor by,
            GiveBackReason reason,
            Mutiny.Session session) {
        Uni<Void> back =
                returning.back(List.of(found), new End(by, reason.toFact(), terms.now()), session);
        return reason.isForGood()
                ? back.chain(() -> aside.decline(found.id(), person, session))
                : back;
    }
}
