package steward.escalation.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.DeskPart;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;
import steward.escalation.policy.PolicyParts.Kind;
import steward.messaging.Rows;
import steward.messaging.TakeIn;

/// `policies`: what may be decided under which clause, with which actions, and from where media may come.
@ApplicationScoped
class PoliciesListener {

    private static final String NOT_NEEDED = "{}";

    private final TakeIn takeIn;
    private final PolicyParts parts;

    PoliciesListener(TakeIn takeIn, PolicyParts parts) {
        this.takeIn = takeIn;
        this.parts = parts;
    }

    @Incoming("policies-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return takeIn.each(records, PolicyFact.class, this::keep);
    }

    private Uni<Void> keep(Event<PolicyFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case PolicyReleased released -> parts.add(released, session);
            case CategoriesPublished part ->
                    parts.add(part.part(), Kind.CATEGORIES, Rows.write(part), session);
            case ClausesPublished part ->
                    parts.add(part.part(), Kind.CLAUSES, Rows.write(part), session);
            case RoutingPublished part -> parts.add(part.part(), Kind.OTHER, NOT_NEEDED, session);
            case TriageWeightsPublished part ->
                    parts.add(part.part(), Kind.OTHER, NOT_NEEDED, session);
            case NoticesPublished part -> parts.add(part.part(), Kind.OTHER, NOT_NEEDED, session);
            case ClientSettingsPublished part ->
                    parts.add(part.part(), Kind.CLIENTS, Rows.write(part), session);
            case DeskPart part -> parts.add(part.part(), Kind.OTHER, NOT_NEEDED, session);
        };
    }
}
