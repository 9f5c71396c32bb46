package steward.review.resolution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.escalation.EscalationFact;
import steward.messaging.TakeIn;

/// `escalations`: the specialists' answers to this cell's cases, and what they looked at.
@ApplicationScoped
class EscalationsListener {

    private final TakeIn takeIn;
    private final TakeInResolutions resolutions;

    EscalationsListener(TakeIn takeIn, TakeInResolutions resolutions) {
        this.takeIn = takeIn;
        this.resolutions = resolutions;
    }

    @Incoming("escalations-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.each(batch, EscalationFact.class, resolutions::takeIn);
    }
}
