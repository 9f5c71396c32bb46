package steward.intake.category;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading;
import steward.contracts.policy.PolicyFact;

/// Reads the compacted policy topic from its beginning at every start, each instance for itself: nothing is stored, nothing is committed. What cannot be
/// read is counted and left alone; triage, which cannot work without it, raises the alarm.
@ApplicationScoped
class PolicyListener {

    private final Categories categories;
    private final MeterRegistry meters;

    PolicyListener(Categories categories, MeterRegistry meters) {
        this.categories = categories;
        this.meters = meters;
    }

    @Incoming("policies-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        for (ConsumerRecord<String, byte[]> record : batch) {
            switch (EventJson.read(record.value(), PolicyFact.class)) {
                case EventReading.Known<PolicyFact> known -> categories.learn(known.event().data());
                case EventReading.UnknownType<PolicyFact> _ -> skipped("unknown-type");
                case EventReading.Malformed<PolicyFact> _ -> skipped("malformed");
            }
        }
        return Uni.createFrom().voidItem();
    }

    private void skipped(String reason) {
        meters.counter("steward.policies.skipped", "reason", reason).increment();
    }
}
