package steward.intake.submission;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import steward.contracts.topic.Topics;

/// Writes to `submissions`: acknowledged by all in-sync replicas, without repetition by the client's retries, in order per key, with an answer in bounded
/// time. Sending never blocks: without knowledge of the topic it fails at once, and the client asks for it in the background.
@ApplicationScoped
class SubmissionProducer {

    private static final Logger LOG = Logger.getLogger(SubmissionProducer.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final KafkaProducer<String, String> producer;

    SubmissionProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            SubmissionConfig config) {
        this.producer =
                new KafkaProducer<>(
                        settings(broker, config.answerWithin()),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /// Makes the client ask for the topic at once, so that the first report finds it known.
    void askForTopic(@Observes StartupEvent start) {
        try {
            LOG.debugf("%d partitions", producer.partitionsFor(Topics.SUBMISSIONS).size());
        } catch (TimeoutException e) {
            LOG.debugf(
                    "asked for the topic: %s",
                    e.getClass().getName()); // the answer comes later: nothing blocks here
        }
    }

    static Map<String, Object> settings(Map<String, Object> broker, Duration answerWithin) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet()
                .removeIf(name -> name.startsWith("group.") || name.endsWith("deserializer"));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "report-intake-accept");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(
                ProducerConfig.LINGER_MS_CONFIG,
                0); // each request awaits its own record: waiting for company only costs
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) answerWithin.toMillis());
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) answerWithin.toMillis() * 3 / 4);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0); // called on event loops
        settings.put(
                ProducerConfig.METADATA_MAX_IDLE_CONFIG,
                Integer.MAX_VALUE); // a quiet night must not forget the topic
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 128 * 1024);
        return settings;
    }

    /// Completes when the record is durable; fails when it is not or when that is unknown. The result arrives on the caller's Vert.x context.
    Uni<Void> send(String key, String event) {
        Uni<Void> sending =
                Uni.createFrom()
                        .emitter(emitter -> {
                            Future<RecordMetadata> _ =
                                    producer.send(
                                            new ProducerRecord<>(Topics.SUBMISSIONS, key, event),
                                            (_, failure) -> {
                                                if (failure == null) {
                                                    emitter.complete(null);
                                                } else {
                                                    emitter.fail(failure);
                                                }
                                            });
                        });
        Context caller = Vertx.currentContext();
        return caller == null
                ? sending
                : sending.emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_WITHIN);
    }
}
