package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.signal.SignalTrialFact;
import steward.messaging.TakeIn;

/// `signal-trials`: what triage refuses of what this cell published.
@ApplicationScoped
class SignalTrialsListener {

    private final TakeIn takeIn;
    private final TakeInTrials trials;

    SignalTrialsListener(TakeIn takeIn, TakeInTrials trials) {
        this.takeIn = takeIn;
        this.trials = trials;
    }

    @Incoming("signal-trials-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.each(batch, SignalTrialFact.class, trials::takeIn);
    }
}
