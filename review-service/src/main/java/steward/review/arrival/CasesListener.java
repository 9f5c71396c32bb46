package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.cases.CaseFact;
import steward.messaging.TakeIn;

/// `cases.<region>` of the regions that this cell owns.
@ApplicationScoped
class CasesListener {

    private final TakeIn takeIn;
    private final TakeInCases cases;

    CasesListener(TakeIn takeIn, TakeInCases cases) {
        this.takeIn = takeIn;
        this.cases = cases;
    }

    @Incoming("cases-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.batch(batch, CaseFact.class, cases::takeIn);
    }
}
