package steward.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.id.CaseId;
import steward.contracts.topic.Topics;

/// The topics, as the neighbours write and read them.
final class Wire {

    private final String bootstrapServers;

    Wire(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void send(String topic, Event<?>... events) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Event<?> event : events) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        topic, event.subject(), EventJson.write(event))));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    /// What was told of the escalations of a case so far, in order.
    List<Event<EscalationFact>> toldOf(CaseId caseId) {
        List<Event<EscalationFact>> told = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                "isolation.level", "read_committed",
                                "enable.auto.commit", "false"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.ESCALATIONS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    if (EventJson.read(record.value(), EscalationFact.class)
                                    instanceof Known<EscalationFact>(Event<EscalationFact> event)
                            && event.data().caseId().equals(caseId)) {
                        told.add(event);
                    }
                }
            }
        }
        return told;
    }
}
