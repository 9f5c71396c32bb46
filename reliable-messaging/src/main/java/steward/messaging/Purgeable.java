package steward.messaging;

import java.time.Duration;

/// Rows that are removed when they are old, a batch at a time. A bean of this type adds a table of the service's own.
///
/// @param table for the log
/// @param delete removes at most `:most` rows that are older than `:seconds`, passing over those that are locked
/// @param age after which they go
public record Purgeable(String table, String delete, Duration age) {}
