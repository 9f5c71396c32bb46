package steward.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A dead letter without a word of its record.
///
/// @param keyDigest letters of the same key have the same one; null where the record had no key
/// @param path where the fault is: fields of the contracts, or the method that failed
/// @param eventType null where the record names no event that exists
/// @param bytes of the record; 0 where the letter does not carry it
/// @param replayedBy null while it is open
@Schema(name = "DeadLetterLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        String id,
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
        @Nullable Instant replayedAt,
        @Nullable String replayedBy,
        @Schema(implementation = Object.class) @Nullable Object shape) {

    /// @param shape of the record, where one letter is looked at
    static LetterView of(Letter letter, @Nullable Object shape) {
        Replayed note = letter.replayed();
        return new LetterView(
                letter.id().toString(),
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.keyDigest(),
                letter.reasonCode(),
                letter.path(),
                letter.attempts(),
                letter.at(),
                letter.eventType(),
                letter.bytes(),
                note == null ? null : note.at(),
                note == null ? null : note.by(),
                shape);
    }
}
