package steward.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The relay's Kafka side: one transactional producer, used from one thread, which may block.
class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    /// How long a topic that does not answer is left alone, so that it holds up nobody else's events.
    private static final Duration ASIDE = Duration.ofSeconds(15);

    private final Map<String, Object> broker;
    private final String transactionalId;
    private final Clock clock;
    private final Set<String> usable = new HashSet<>();
    private final Map<String, Instant> aside = new ConcurrentHashMap<>();
    private @Nullable KafkaProducer<String, String> producer;

    OutboxPublisher(Map<String, Object> broker, String transactionalId, Clock clock) {
        this.broker = Map.copyOf(broker);
        this.transactionalId = transactionalId;
        this.clock = clock;
    }

    /// The producer's configuration: what it is given for the broker, and what a relay must have.
    static Map<String, Object> configuration(Map<String, Object> broker, String transactionalId) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A relay that dies inside a transaction holds up every reader of its partitions until this
        // has passed.
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
        return config;
    }

    /// Makes the producer ready, which fences every other of this transactional id and ends what it left open. Rows are read after this, never before.
    void ready() {
        if (producer != null) {
            return;
        }
        KafkaProducer<String, String> made =
                new KafkaProducer<>(
                        configuration(broker, transactionalId),
                        new StringSerializer(),
                        new StringSerializer());
        try {
            made.initTransactions();
        } catch (KafkaException e) {
            made.close(Duration.ZERO);
            throw e;
        }
        producer = made;
    }

    /// The topics whose rows are not to be read at present.
    Set<String> topicsAside() {
        Instant now = clock.instant();
        aside.values().removeIf(now::isAfter);
        return Set.copyOf(aside.keySet());
    }

    /// Publishes the rows in one transaction, but for those whose topic does not answer.
    ///
    /// @return what Kafka has committed
    /// @throws RelayFenced when another relay has taken over
    List<OutboxRow> publish(List<OutboxRow> rows) {
        KafkaProducer<String, String> open = producer;
        if (open == null) {
            throw new IllegalStateException("the producer is not ready");
        }
        try {
            List<OutboxRow> possible =
                    rows.stream().filter(row -> answers(open, row.record().topic())).toList();
            if (!possible.isEmpty()) {
                open.beginTransaction();
                possible.forEach(row -> send(open, row.record()));
                open.commitTransaction();
            }
            return possible;
        } catch (RuntimeException e) {
            usable.clear();
            close();
            throw isFencing(e) ? new RelayFenced(e) : e;
        }
    }

    /// Ends the producer; an open transaction is aborted by whoever gets ready next, or by its time limit.
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }

    /// The transaction's commit awaits this send and fails with it.
    private static void send(KafkaProducer<String, String> open, OutboxRecord record) {
        var _ =
                open.send(
                        new ProducerRecord<>(
                                record.topic(),
                                record.key().isEmpty() ? null : record.key(),
                                record.value()));
    }

    private boolean answers(KafkaProducer<String, String> open, String topic) {
        if (usable.contains(topic)) {
            return true;
        }
        if (topicsAside().contains(topic)) {
            return false;
        }
        try {
            if (!open.partitionsFor(topic).isEmpty()) {
                usable.add(topic);
                return true;
            }
        } catch (KafkaException e) {
            LOG.errorf("topic %s does not answer (%s)", topic, e.getClass().getSimpleName());
        }
        aside.put(topic, clock.instant().plus(ASIDE));
        return false;
    }

    private static boolean isFencing(@Nullable Throwable failure) {
        return failure instanceof ProducerFencedException
                || failure instanceof InvalidProducerEpochException
                || (failure != null && isFencing(failure.getCause()));
    }

    /// Another relay with this transactional id is at work.
    static final class RelayFenced extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RelayFenced(Throwable cause) {
            super("another relay has taken over", cause);
        }
    }
}
