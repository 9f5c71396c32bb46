package steward.escalation.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.InformationAsked;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.messaging.TakeIn;

/// `decisions`: what the owning cells recorded.
@ApplicationScoped
class DecisionsListener {

    private final TakeIn takeIn;
    private final FollowCase follow;

    DecisionsListener(TakeIn takeIn, FollowCase follow) {
        this.takeIn = takeIn;
        this.follow = follow;
    }

    @Incoming("decisions-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return takeIn.each(records, DecisionFact.class, this::takeIn);
    }

    private Uni<Void> takeIn(Event<DecisionFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case DecisionRecorded decision -> follow.decided(decision, session);
            // A case that is parked or reopened asks by a referral; late reports, and who takes
            // what when, are the cell's.
            case CaseParked _,
                    CaseReopened _,
                    ReportAnswered _,
                    CaseUncovered _,
                    CaseRestricted _,
                    CaseDeadlineNear _,
                    CaseDeadlineMissed _,
                    InformationAsked _,
                    CaseResumed _ ->
                    Uni.createFrom().voidItem();
        };
    }
}
