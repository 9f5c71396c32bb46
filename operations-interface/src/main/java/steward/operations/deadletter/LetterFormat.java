package steward.operations.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.DeadLetter;

/// Dead letters and the notes beside them, as they stand on their topics.
final class LetterFormat {

    private static final String NOTE = "replayedOffset";
    private static final int DIGEST_BYTES = 8;

    /// Letters hold whole records in Base64, so the limits of events do not apply.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final KnownNames names = KnownNames.shipped();
    private final RecordShape shapes = new RecordShape(names);

    /// What stands on a dead-letter topic.
    sealed interface Entry {

        record Note(LetterId of, Replayed replayed) implements Entry {}

        record Parked(Letter letter) implements Entry {}

        /// Neither; nobody of ours wrote it.
        record Unreadable() implements Entry {}
    }

    Entry read(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode document = JSON.readTree(record.value());
            if (document.has(NOTE)) {
                Replayed note = JSON.treeToValue(document, Replayed.class);
                return new Entry.Note(
                        new LetterId(
                                record.topic(), note.replayedPartition(), note.replayedOffset()),
                        note);
            }
            return new Entry.Parked(letterOf(idOf(record), readLetter(document)));
        } catch (IOException | RuntimeException e) {
            return new Entry.Unreadable();
        }
    }

    /// The whole letter; empty when it cannot be read.
    Optional<DeadLetter> whole(byte[] value) {
        try {
            return Optional.of(readLetter(JSON.readTree(value)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    byte[] write(Replayed note) {
        try {
            return JSON.writeValueAsBytes(note);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a note is plain data", e);
        }
    }

    Object shapeOf(byte[] record) {
        return shapes.of(record);
    }

    /// The record that a letter carries; empty where it carries none.
    static Optional<byte[]> carried(DeadLetter letter) {
        return Optional.ofNullable(letter.record()).map(Base64.getDecoder()::decode);
    }

    private static DeadLetter readLetter(JsonNode document) throws JsonProcessingException {
        return JSON.treeToValue(document, DeadLetter.class);
    }

    private Letter letterOf(LetterId id, DeadLetter letter) {
        Optional<byte[]> record = carried(letter);
        return new Letter(
                id,
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                digestOf(letter.key()),
                letter.reasonCode(),
                names.path(letter.path()),
                letter.attempts(),
                letter.at() == null ? Instant.EPOCH : letter.at(),
                record.flatMap(shapes::eventType).orElse(null),
                record.map(bytes -> bytes.length).orElse(0),
                null);
    }

    private static LetterId idOf(ConsumerRecord<String, byte[]> record) {
        return new LetterId(record.topic(), record.partition(), record.offset());
    }

    /// A key may name a sender, so operators see only which letters have the same one.
    private static @Nullable String digestOf(@Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
