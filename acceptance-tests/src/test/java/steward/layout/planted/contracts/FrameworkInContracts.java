package steward.layout.planted.contracts;

import org.apache.kafka.clients.producer.ProducerRecord;

/// A contract that knows Kafka.
public record FrameworkInContracts(ProducerRecord<String, String> record) {}
