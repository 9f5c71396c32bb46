package steward.messaging;

/// A record to be published: JSON text under a key.
record OutboxRecord(String topic, String key, String value) {}
