package steward.messaging.tool;

import java.time.Instant;

/// Written beside a letter on its topic once the record was sent again.
record Replayed(int replayedPartition, long replayedOffset, Instant at) {}
