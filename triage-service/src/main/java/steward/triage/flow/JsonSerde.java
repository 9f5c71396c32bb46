package steward.triage.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import steward.contracts.event.EventJson;

/// JSON of triage's own documents: what stages hand to each other and what their stores hold. Fields that a version does not know are ignored, so
/// that documents may grow while an older instance still runs.
///
/// @param <T> the document, a record
public final class JsonSerde<T> implements Serde<T> {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public JsonSerde(Class<T> type) {
        this.reader = EventJson.newMapper().readerFor(type);
        this.writer = EventJson.newMapper().writerFor(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (_, value) -> {
            try {
                return value == null ? null : writer.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("a document of triage cannot be written", e);
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return (_, bytes) -> {
            try {
                return bytes == null ? null : reader.readValue(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("a document of triage cannot be read", e);
            }
        };
    }
}
