package steward.intake.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.intake.arrival.Arrivals;
import steward.messaging.TakeIn;

/// Takes in what intake itself wrote, as receipts: whichever instance accepted it, each can answer for it.
@ApplicationScoped
class SubmissionListener {

    private final TakeIn takeIn;
    private final Receipts receipts;
    private final Arrivals arrivals;

    SubmissionListener(TakeIn takeIn, Receipts receipts, Arrivals arrivals) {
        this.takeIn = takeIn;
        this.receipts = receipts;
        this.arrivals = arrivals;
    }

    @Incoming("submissions-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        List<String> arrived = new ArrayList<>();
        return takeIn.<SubmissionFact>batch(
                        batch,
                        SubmissionFact.class,
                        (events, session) -> add(events, arrived, session))
                .invoke(() -> arrivals.announce(arrived));
    }

    private Uni<Void> add(
            List<Event<SubmissionFact>> events, List<String> arrived, Mutiny.Session session) {
        List<Receipt> fresh = new ArrayList<>();
        for (Event<SubmissionFact> event : events) {
            switch (event.data()) {
                case ReportReceived report -> {
                    fresh.add(
                            new Receipt(
                                    report.submissionId(),
                                    report.client(),
                                    report.receivedAt(),
                                    report.requestKey()));
                    arrived.add(report.submissionId().value());
                }
            }
        }
        return receipts.add(fresh, session);
    }
}
