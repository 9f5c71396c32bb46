package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.review.claim.HeldClaims.Held;
import steward.review.claim.ReturnCases.End;
import steward.review.wellbeing.TakeBreak;

/// Gives a case back before it is decided, with one click into a break where that is asked for.
@ApplicationScoped
class ReleaseClaim {

    private final HeldClaims held;
    private final ReturnCases returning;
    private final TakeBreak breaks;
    private final LeaseTerms terms;

    ReleaseClaim(HeldClaims held, ReturnCases returning, TakeBreak breaks, LeaseTerms terms) {
        this.held = held;
        this.returning = returning;
        this.breaks = breaks;
        this.terms = terms;
    }

    Uni<Held<CaseReleased.Reason>> release(HeldClaims.Shown shown, ReleaseRequest asked) {
        CaseReleased.Reason reason = asked.reason().toFact();
        return held.with(
                shown,
                (found, session) ->
                        returning
                                .back(
                                        List.of(found),
                                        new End(shown.by(), reason, terms.now()),
                                        session)
                                .chain(() ->
                                        asked.isBreakAskedFor()
                                                ? rest(shown, session)
                                                : Uni.createFrom().voidItem())
                                .replaceWith(reason));
    }

    private Uni<Void> rest(HeldClaims.Shown shown, Mutiny.Session session) {
        return breaks.withRelease(shown.person().value(), shown.by(), session);
    }
}
