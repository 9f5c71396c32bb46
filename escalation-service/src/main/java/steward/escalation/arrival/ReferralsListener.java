package steward.escalation.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.ReferralFact;
import steward.messaging.TakeIn;

/// `referrals`: what review cells ask the specialist teams.
@ApplicationScoped
class ReferralsListener {

    private final TakeIn takeIn;
    private final OpenEscalation escalations;

    ReferralsListener(TakeIn takeIn, OpenEscalation escalations) {
        this.takeIn = takeIn;
        this.escalations = escalations;
    }

    @Incoming("referrals-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return takeIn.each(records, ReferralFact.class, this::takeIn);
    }

    Uni<Void> takeIn(Event<ReferralFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case CaseReferred referred -> escalations.open(Opening.of(referred, event), session);
        };
    }
}
