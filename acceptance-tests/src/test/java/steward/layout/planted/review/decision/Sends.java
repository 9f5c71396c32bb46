package steward.layout.planted.review.decision;

import org.apache.kafka.clients.producer.Producer;

/// Sends past the outbox.
public record Sends(Producer<String, String> producer) {}
