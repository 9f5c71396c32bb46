package steward.operations.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.event.DeadLetter;
import steward.operations.OperationsConfig;

/// Sends a record again and notes it beside its letter, both or neither. All processes of a service share one transactional id, so that of two replays at
/// the same time one is fenced and the other sees every note that was written before it.
@ApplicationScoped
class ReplayTransaction {

    private static final int MILLIS = 5_000;
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Map<String, Object> connection;
    private final String transactionalId;
    private final LetterFormat format = new LetterFormat();

    ReplayTransaction(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            OperationsConfig config) {
        this.connection = Map.copyOf(connection);
        this.transactionalId = config.service() + "-replay";
    }

    /// A producer that has fenced every other; to be closed.
    Open begin() {
        Map<String, Object> config = new HashMap<>(connection);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * MILLIS);
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Open(producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /// Replays, one after the other.
    final class Open implements AutoCloseable {

        private final KafkaProducer<String, byte[]> producer;

        private Open(KafkaProducer<String, byte[]> producer) {
            this.producer = producer;
        }

        /// To the partition that the record came from.
        void replay(Letter letter, DeadLetter whole, byte[] record, Replayed note) {
            producer.beginTransaction();
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    whole.topic(), whole.partition(), whole.key(), record));
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    letter.id().topic(),
                                    letter.id().partition(),
                                    whole.key(),
                                    format.write(note)));
            producer.commitTransaction();
        }

        @Override
        public void close() {
            producer.close(CLOSING);
        }
    }
}
