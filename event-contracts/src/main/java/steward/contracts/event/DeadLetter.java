package steward.contracts.event;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What is written to `<topic>.dlq`, as JSON: where the record came from, who could not act upon it, why, and the record itself.
///
/// @param consumer service and channel or stage, for example `triage/submissions`
/// @param key the record's key as text, if it had one
/// @param reasonCode a cause of {@link EventReading.Cause}, `DATABASE_<sqlstate>` or a kind of exception; never text of the record
/// @param path where: a JSON pointer into a malformed record, or the method that failed; empty when the whole is meant
/// @param attempts how often it was tried
/// @param record the record's bytes as {@link #carried} gives them
public record DeadLetter(
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String reasonCode,
        String path,
        int attempts,
        Instant at,
        @Nullable String record) {

    /// Larger records are not copied, in bytes: Base64 takes a third more and a record must stay below Kafka's usual 1 MiB. They can be read from their topic
    /// as long as it keeps them.
    private static final int LARGEST_CARRIED = 512 * 1024;

    /// A record's bytes in Base64; null when it had none or more than 512 KiB.
    public static @Nullable String carried(byte @Nullable [] value) {
        return value != null && value.length <= LARGEST_CARRIED
                ? Base64.getEncoder().encodeToString(value)
                : null;
    }
}
