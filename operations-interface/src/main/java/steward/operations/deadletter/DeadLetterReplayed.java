package steward.operations.deadletter;

import java.time.Instant;

/// Told within this process when an operator has sent a parked record again.
///
/// @param by subject of the operator's token
/// @param letter where the dead letter lies, `<dead-letter topic>:<partition>:<offset>`
/// @param consumer that had parked the record
public record DeadLetterReplayed(
        String by, Instant at, String letter, String consumer, String topic) {}
