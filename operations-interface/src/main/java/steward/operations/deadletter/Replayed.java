package steward.operations.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Written beside a letter on its topic, in the transaction that sends its record again.
///
/// @param by subject of the operator's token; null where it was not noted
record Replayed(int replayedPartition, long replayedOffset, Instant at, @Nullable String by) {}
