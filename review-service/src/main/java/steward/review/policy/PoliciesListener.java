package steward.review.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.event.Event;
import steward.contracts.policy.PolicyFact;
import steward.messaging.TakeIn;

/// `policies`: what the cell that owns the library released, kept by every cell.
@ApplicationScoped
class PoliciesListener {

    private final TakeIn takeIn;
    private final PolicyFacts facts;
    private final PolicyLibrary library;

    PoliciesListener(TakeIn takeIn, PolicyFacts facts, PolicyLibrary library) {
        this.takeIn = takeIn;
        this.facts = facts;
        this.library = library;
    }

    @Incoming("policies-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.batch(
                        batch,
                        PolicyFact.class,
                        (events, session) ->
                                facts.add(published(events), session).replaceWithVoid())
                .invoke(library::forget);
    }

    private static List<PolicyFact> published(List<Event<PolicyFact>> events) {
        return events.stream().map(Event::data).toList();
    }
}
