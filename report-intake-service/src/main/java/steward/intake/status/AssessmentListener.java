package steward.intake.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.assessment.AssessmentFact;
import steward.messaging.TakeIn;

/// Takes in what became of submissions. A step may come before its submission: nothing here needs the other.
@ApplicationScoped
class AssessmentListener {

    private final TakeIn takeIn;
    private final Steps steps;

    AssessmentListener(TakeIn takeIn, Steps steps) {
        this.takeIn = takeIn;
        this.steps = steps;
    }

    @Incoming("assessments-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.<AssessmentFact>batch(
                batch,
                AssessmentFact.class,
                (events, session) ->
                        steps.add(
                                events.stream().map(event -> Step.of(event.data())).toList(),
                                session));
    }
}
