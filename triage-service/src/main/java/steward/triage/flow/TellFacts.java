package steward.triage.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.Fact;
import steward.contracts.id.EventId;

/// Tells what belongs to no report and so to no transaction of the topology, each fact as soon as the broker takes it.
@ApplicationScoped
public class TellFacts {

    /// Before the process ends, after whoever has something left to tell.
    public static final int ENDS = 2_000;

    private static final String SOURCE = "/steward/triage";
    private static final int MOST_BLOCKED_MILLIS = 2_000;
    private static final int DELIVERED_WITHIN_MILLIS = 60_000;
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(3);

    private final Map<String, Object> connection;
    private final Clock clock;
    private @Nullable KafkaProducer<String, byte[]> producer;

    TellFacts(@Identifier("default-kafka-broker") Map<String, Object> connection, Clock clock) {
        this.connection = Map.copyOf(connection);
        this.clock = clock;
    }

    /// @param id the same for the same fact, so that it is written down once
    /// @param key of the record
    /// @param undelivered gets the cause when the broker did not take it in time
    public <F extends Fact> void tell(
            String topic, EventId id, String key, F fact, Consumer<Exception> undelivered) {
        Event<F> event = new Event<>(id, SOURCE, clock.instant(), key, 0, null, fact);
        try {
            var _ =
                    producer()
                            .send(
                                    new ProducerRecord<>(topic, key, EventJson.write(event)),
                                    (_, failure) -> {
                                        if (failure != null) {
                                            undelivered.accept(failure);
                                        }
                                    });
        } catch (KafkaException e) {
            undelivered.accept(e);
        }
    }

    void close(@Observes @Priority(ENDS) ShutdownEvent ending) {
        KafkaProducer<String, byte[]> open = opened();
        if (open != null) {
            open.close(CLOSED_WITHIN);
        }
    }

    private synchronized @Nullable KafkaProducer<String, byte[]> opened() {
        return producer;
    }

    /// At the first fact: most processes never have one.
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(connection);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_BLOCKED_MILLIS);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERED_WITHIN_MILLIS);
            producer =
                    new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return Objects.requireNonNull(producer);
    }
}
