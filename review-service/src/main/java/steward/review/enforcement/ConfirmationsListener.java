package steward.review.enforcement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.confirmation.ConfirmationFact;
import steward.messaging.TakeIn;

/// `confirmations`: what the product systems did with our requests.
@ApplicationScoped
class ConfirmationsListener {

    private final TakeIn takeIn;
    private final SettleEnforcements enforcements;

    ConfirmationsListener(TakeIn takeIn, SettleEnforcements enforcements) {
        this.takeIn = takeIn;
        this.enforcements = enforcements;
    }

    @Incoming("confirmations-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.batch(batch, ConfirmationFact.class, enforcements::settle);
    }
}
