package steward.triage.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record that a stage could not act upon, as it is written to `<topic>.dlq` in the same transaction that passes over it.
///
/// @param consumer `triage/` and the stage
/// @param key of the record as text; null where it had none
/// @param reasonCode a code, never text of the record
/// @param path where in the document, as a JSON pointer of field names; empty when the whole is meant
/// @param attempts how often it was tried: a stage is a pure function, so once is enough to know
/// @param record the original bytes in Base64; null where they are too many to travel: the original then stays at its place in `topic`
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

    /// Larger records are not copied: base64 takes a third more, and a record must stay below Kafka's usual 1 MiB.
    static final int LARGEST_CARRIED = 512 * 1024;
}
