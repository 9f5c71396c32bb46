package steward.escalation.arrival;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.CaseFact;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.referral.ReferralFact;
import steward.messaging.Told;

/// The questions that came in since a copy from which the database was restored. Their escalations have the ids they had.
@ApplicationScoped
public class TakeInQuestionsAgain {

    private final CasesListener cases;
    private final ReferralsListener referrals;

    TakeInQuestionsAgain(CasesListener cases, ReferralsListener referrals) {
        this.cases = cases;
        this.referrals = referrals;
    }

    public Uni<Void> from(Told told, Mutiny.Session session) {
        return told.takeIn("cases-in", CaseFact.class, inTurn(cases::takeIn), session)
                .chain(() ->
                        told.takeIn(
                                "referrals-in",
                                ReferralFact.class,
                                inTurn(referrals::takeIn),
                                session));
    }

    private static <F extends Fact> BiFunction<List<Event<F>>, Mutiny.Session, Uni<Void>> inTurn(
            BiFunction<Event<F>, Mutiny.Session, Uni<Void>> effect) {
        return (events, session) ->
                Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> effect.apply(event, session))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }
}
