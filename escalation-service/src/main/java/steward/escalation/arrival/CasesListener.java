package steward.escalation.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Confirmation;
import steward.contracts.event.Event;
import steward.messaging.TakeIn;

/// `cases.global`: what is confirmed, and what is added to it.
@ApplicationScoped
class CasesListener {

    private final TakeIn takeIn;
    private final OpenEscalation escalations;
    private final FollowCase follow;

    CasesListener(TakeIn takeIn, OpenEscalation escalations, FollowCase follow) {
        this.takeIn = takeIn;
        this.escalations = escalations;
        this.follow = follow;
    }

    @Incoming("cases-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return takeIn.each(records, CaseFact.class, this::takeIn);
    }

    Uni<Void> takeIn(Event<CaseFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case CaseOpened opened -> open(opened, event, session);
            case CaseReported reported -> follow.reported(reported, event.sequence(), session);
            case CaseReprioritised changed ->
                    follow.reprioritised(changed, event.sequence(), session);
        };
    }

    private Uni<Void> open(CaseOpened opened, Event<CaseFact> event, Mutiny.Session session) {
        Confirmation confirmation = opened.confirmation();
        return confirmation == null
                ? Uni.createFrom().failure(new NotConfirmed())
                : escalations.open(Opening.of(opened, confirmation, event), session);
    }

    /// A global case that no team was named for: it is parked as a dead letter, where operators see it.
    static final class NotConfirmed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotConfirmed() {
            super("a case on cases.global has no confirmation, so no team to work on it");
        }
    }
}
