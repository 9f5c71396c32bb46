package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.event.Event;
import steward.messaging.Told;
import steward.review.automation.Proposed;

/// The cases that came in since a copy from which the database was restored.
@ApplicationScoped
public class TakeInCasesAgain {

    private static final String CHANNEL = "cases-in";

    private final TakeInCases cases;

    TakeInCasesAgain(TakeInCases cases) {
        this.cases = cases;
    }

    /// What a rule or model decided of them comes from `decisions`; what it did not, people decide.
    private static Event<CaseFact> unproposed(Event<CaseFact> event) {
        return event.data() instanceof CaseOpened opened && Proposed.with(opened).isPresent()
                ? new Event<>(
                        event.id(),
                        event.source(),
                        event.time(),
                        event.subject(),
                        event.sequence(),
                        event.traceparent(),
                        opened.unproposed())
                : event;
    }

    public Uni<Void> from(Told told, Mutiny.Session session) {
        return told.takeIn(
                CHANNEL,
                CaseFact.class,
                (events, within) ->
                        cases.takeIn(
                                events.stream().map(TakeInCasesAgain::unproposed).toList(), within),
                session);
    }
}
