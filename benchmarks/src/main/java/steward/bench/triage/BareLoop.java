package steward.bench.triage;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.submission.SubmissionFact;

/// The least that a stream processor does: reads an event, writes it on the next topic, and commits both exactly once, in the rhythm of triage. No store, no
/// judgement. With several steps, so many topics one after the other. A process of its own, so that all it costs is seen; runs until it is ended.
///
/// Arguments: the brokers, the stem of the topics' names, the number of steps.
public final class BareLoop {

    private static final long COMMIT_EVERY_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration POLL = Duration.ofMillis(20);

    private BareLoop() {}

    public static void main(String[] arguments) {
        String brokers = arguments[0];
        String stem = arguments[1];
        int steps = Integer.parseInt(arguments[2]);
        Map<String, String> next = new HashMap<>();
        IntStream.range(0, steps)
                .forEach(step -> next.put(topic(stem, step), topic(stem, step + 1)));
        try (KafkaConsumer<String, byte[]> consumer = consumer(brokers, stem);
                KafkaProducer<String, byte[]> producer = producer(brokers, stem)) {
            consumer.subscribe(List.copyOf(next.keySet()));
            producer.initTransactions();
            run(consumer, producer, next);
        }
    }

    static String topic(String stem, int step) {
        return stem + "-" + step;
    }

    private static void run(
            KafkaConsumer<String, byte[]> consumer,
            KafkaProducer<String, byte[]> producer,
            Map<String, String> next) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        long begun = 0;
        while (!Thread.currentThread().isInterrupted()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (done.isEmpty()) {
                    producer.beginTransaction();
                    begun = System.nanoTime();
                }
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        next.get(record.topic()),
                                        record.key(),
                                        EventJson.write(event(record.value()))));
                done.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
            if (!done.isEmpty() && System.nanoTime() - begun >= COMMIT_EVERY_NANOS) {
                producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
                producer.commitTransaction();
                done.clear();
            }
        }
    }

    static Event<SubmissionFact> event(byte[] record) {
        if (EventJson.read(record, SubmissionFact.class)
                instanceof Known<SubmissionFact>(var event)) {
            return event;
        }
        throw new IllegalStateException("only reports are sent here");
    }

    private static KafkaConsumer<String, byte[]> consumer(String brokers, String stem) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        stem,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        1_000,
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(String brokers, String stem) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "transactional.id",
                        stem),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
