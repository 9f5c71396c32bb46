package steward.bench.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What the broker alone does: the same sends as intake's, each awaited, without HTTP, sign-in, validation or events; into a topic of its own that
/// is deleted in the end.
final class BareProducer implements AutoCloseable, Attempt {

    private static final int PARTITIONS = 4;

    private final String topic;
    private final byte[] record;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    /// @param bytes of each record: a report as an event
    BareProducer(String bootstrapServers, String topic, int bytes)
            throws InterruptedException, ExecutionException {
        this.topic = topic;
        this.record = new byte[bytes];
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "enable.idempotence",
                                true,
                                "linger.ms",
                                0),
                        new StringSerializer(),
                        new ByteArraySerializer());
        admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                .all()
                .get();
    }

    @Override
    public boolean make(long number) throws InterruptedException, ExecutionException {
        return producer.send(new ProducerRecord<>(topic, "key-" + number, record))
                .get()
                .hasOffset();
    }

    @Override
    public void close() {
        producer.close();
        admin.deleteTopics(List.of(topic));
        admin.close();
    }
}
