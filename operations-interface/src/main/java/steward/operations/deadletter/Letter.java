package steward.operations.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a dead letter without its record.
///
/// @param topic that the record came from, with partition and offset there
/// @param keyDigest the first 16 hexadecimal digits of the key's SHA-256; null where it had none
/// @param eventType null when the record names none that exists
/// @param bytes of the record; 0 where the letter does not carry it
/// @param replayed null while it is open
record Letter(
        LetterId id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String keyDigest,
        String reasonCode,
        String path,
        int attempts,
        Instant at,
        @Nullable String eventType,
        int bytes,
        @Nullable Replayed replayed) {

    boolean isOpen() {
        return replayed == null;
    }

    Letter replayed(Replayed note) {
        return new Letter(
                id,
                consumer,
                topic,
                partition,
                offset,
                keyDigest,
                reasonCode,
                path,
                attempts,
                at,
                eventType,
                bytes,
                note);
    }
}
