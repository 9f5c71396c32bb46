package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.CaseFact;
import steward.messaging.Told;

/// The cases that came in since a copy from which the database was restored.
@ApplicationScoped
public class TakeInCasesAgain {

    private static final String CHANNEL = "cases-in";

    private final TakeInCases cases;

    TakeInCasesAgain(TakeInCases cases) {
        this.cases = cases;
    }

    public Uni<Void> from(Told told, Mutiny.Session session) {
        return told.takeIn(CHANNEL, CaseFact.class, cases::takeIn, session);
    }
}
