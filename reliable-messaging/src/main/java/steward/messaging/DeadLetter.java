package steward.messaging;

import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// What is written to `<topic>.dlq`: where the record came from, who could not act upon it, why, and the record itself.
///
/// @param key the record's key, if it had one
/// @param reasonCode a cause of {@link steward.contracts.event.EventReading.Cause}, `DATABASE_<sqlstate>` or a kind of exception; never text of the record
/// @param path where: a JSON pointer into a malformed record, or the method that failed
/// @param record the record's bytes, in Base64; absent when the record had none or is larger than {@link #LARGEST_CARRIED}
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

    /// Larger records are not copied; they can be read from their topic as long as it keeps them.
    static final int LARGEST_CARRIED = 512 * 1024;

    static DeadLetter of(
            String consumer, ConsumerRecord<String, byte[]> record, Reason reason, Instant at) {
        byte[] value = record.value();
        return new DeadLetter(
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                reason.code(),
                reason.path(),
                reason.attempts(),
                at,
                value != null && value.length <= LARGEST_CARRIED
                        ? Base64.getEncoder().encodeToString(value)
                        : null);
    }
}
