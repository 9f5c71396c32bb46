package steward.triage.topology;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.policy.PolicyFact;
import steward.contracts.topic.Topics;
import steward.triage.rule.PolicyFixtures;

/// The other services' side of the topics: sends what they write, reads what they read.
final class Wire implements AutoCloseable {

    private final String broker;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Wire(String broker, List<String> topics) {
        this.broker = broker;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                broker,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                broker,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            // Topics that were made a moment ago may not be known to every thread of the broker.
            await().until(() -> !consumer.partitionsFor(topic).isEmpty());
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    String broker() {
        return broker;
    }

    Future<RecordMetadata> send(ReportFixtures report) {
        Event<?> event = report.event();
        return send(Topics.SUBMISSIONS, event.subject(), EventJson.write(event));
    }

    Future<RecordMetadata> send(String topic, String key, byte[] value) {
        return producer.send(new ProducerRecord<>(topic, key, value));
    }

    void publishPolicy() {
        int number = 0;
        for (PolicyFact fact : PolicyFixtures.facts()) {
            String key = "part-" + number++;
            acknowledged(
                    send(
                            Topics.POLICIES,
                            key,
                            EventJson.write(
                                    new Event<>(
                                            new EventId("policy-" + key),
                                            "/steward/review/global",
                                            PolicyFixtures.IN_FORCE_SINCE,
                                            key,
                                            0,
                                            null,
                                            fact))));
        }
    }

    static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    List<ConsumerRecord<String, byte[]>> poll() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(Duration.ofMillis(20)).forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
