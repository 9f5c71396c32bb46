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
import steward.review.wellbeing.TakeBreak;

/// Gives a case back before it is decided, from the hand or from aside; with one click into a break where that is asked for.
@ApplicationScoped
class ReleaseClaim {

    private final HeldClaims held;
    private final ReturnCases returning;
    private final AsideCases aside;
    private final TakeBreak breaks;
    private final LeaseTerms terms;

    ReleaseClaim(
            HeldClaims held,
            ReturnCases returning,
            AsideCases aside,
            TakeBreak breaks,
            LeaseTerms terms) {
        this.held = held;
        this.returning = returning;
        this.aside = aside;
        this.breaks = breaks;
        this.terms = terms;
    }

    Uni<Held<GiveBackReason>> release(HeldClaims.Shown shown, ReleaseRequest asked) {
        return held.with(
                shown,
                (found, session) ->
                        back(found, shown.person(), shown.by(), asked.reason(), session)
                                .chain(() ->
                                        asked.isBreakAskedFor()
                                                ? rest(shown, session)
                                                : Uni.createFrom().voidItem())
                                .replaceWith(asked.reason()));
    }

    private Uni<Void> rest(HeldClaims.Shown shown, Mutiny.Session session) {
        return breaks.withRelease(shown.person().value(), shown.by(), session);
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
