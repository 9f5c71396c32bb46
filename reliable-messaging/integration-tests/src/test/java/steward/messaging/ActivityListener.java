package steward.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.ActivityFact;
import steward.contracts.activity.AutomationResumed;
import steward.contracts.activity.AutomationStopped;
import steward.contracts.activity.CaseClaimed;
import steward.contracts.activity.CaseReleased;
import steward.contracts.event.Event;

/// A listener as services have them. The claim named poison breaks its effect.
@ApplicationScoped
class ActivityListener {

    static final String POISON = "poison";

    private static final Set<String> CURED = ConcurrentHashMap.newKeySet();

    private final TakeIn takeIn;

    /// The emitter is there only so that the configuration of a producer can be read.
    ActivityListener(TakeIn takeIn, @Channel("answers-out") MutinyEmitter<String> answers) {
        this.takeIn = takeIn;
    }

    /// From now on this claim breaks nothing.
    static void cure(String claim) {
        CURED.add(claim);
    }

    @Incoming("activity-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return takeIn.each(batch, ActivityFact.class, this::takeIn);
    }

    private Uni<Void> takeIn(Event<ActivityFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case CaseClaimed claimed -> happened(claimed.claim(), session);
            case CaseReleased released -> happened(released.claim(), session);
            case AutomationStopped stopped -> happened(stopped.breaker(), session);
            case AutomationResumed resumed -> happened(resumed.breaker(), session);
        };
    }

    private static Uni<Void> happened(String claim, Mutiny.Session session) {
        return session.createNativeQuery(
                        "insert into effect (claim, trace) values (:claim, :trace)")
                .setParameter("claim", claim)
                .setParameter("trace", String.valueOf(Traces.current()))
                .executeUpdate()
                .invoke(() -> {
                    if (claim.startsWith(POISON) && !CURED.contains(claim)) {
                        throw new IllegalStateException("the effect breaks");
                    }
                })
                .replaceWithVoid();
    }
}
