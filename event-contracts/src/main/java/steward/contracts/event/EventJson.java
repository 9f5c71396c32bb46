package steward.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventReading.Cause;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.id.EventId;

/// Reads and writes events as CloudEvents 1.0 JSON in structured mode. Thread-safe.
///
/// Reading is tolerant where evolution needs it: fields that a reader does not know are ignored, types it does not know are told as such. It is strict
/// everywhere else: what is missing, of another type, or outside an enum is malformed, and so is what an attacker could hide something in (duplicate
/// names, depth, length, bytes that are not UTF-8, NUL, half a surrogate pair). The same event is always written as the same bytes.
public final class EventJson {

    private static final ObjectMapper MAPPER = newMapper();

    private static final List<String> REQUIRED = List.of("id", "source", "type", "time", "subject");

    /// What a type may look like: it travels to metrics.
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

    private EventJson() {}

    /// A mapper set up as for events: ISO 8601 times, absent fields left out, required components required, limits on depth and length. Services use
    /// one for documents of their own that hold event data, and keep it: each learns the types that it meets anew.
    public static ObjectMapper newMapper() {
        return EventFormat.create();
    }

    /// The event as it is written to its topic.
    ///
    /// @throws IllegalArgumentException when a text or number of it could not be read again; the message names the place, never the value
    public static byte[] write(Event<?> event) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("specversion", Event.SPEC_VERSION);
        document.put("id", event.id().value());
        document.put("source", event.source());
        document.put("type", event.type());
        document.put("time", event.time().toString());
        document.put("subject", event.subject());
        document.put("datacontenttype", "application/json");
        if (event.sequence() > 0) {
            document.put("sequence", event.sequence());
        }
        if (event.traceparent() != null) {
            document.put("traceparent", event.traceparent());
        }
        document.set("data", MAPPER.valueToTree(event.data()));
        Optional<String> hostile = HostileContent.in(document, "");
        if (hostile.isPresent()) {
            throw new IllegalArgumentException(
                    "an event of type "
                            + event.type()
                            + " cannot hold what is at "
                            + hostile.get());
        }
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "a fact of type " + event.type() + " cannot be written as JSON", e);
        }
    }

    /// Reads a record's value as an event of a family of facts, for example `CaseFact.class`.
    public static <F extends Fact> EventReading<F> read(byte @Nullable [] value, Class<F> family) {
        if (value == null || value.length == 0) {
            return new Malformed<>(Cause.NOT_JSON, "");
        }
        if (value.length > Event.MAX_BYTES) {
            return new Malformed<>(Cause.TOO_LARGE, "");
        }
        try {
            // decoded here, since `new String` replaces what is not UTF-8 and Jackson would guess
            // UTF-16
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
            return readDocument(MAPPER.readTree(text), family);
        } catch (StreamConstraintsException e) {
            return new Malformed<>(Cause.TOO_DEEP, "");
        } catch (IOException e) {
            return new Malformed<>(Cause.NOT_JSON, "");
        }
    }

    private static <F extends Fact> EventReading<F> readDocument(
            JsonNode document, Class<F> family) {
        if (!document.path("specversion").asText().equals(Event.SPEC_VERSION)) {
            return new Malformed<>(Cause.NOT_CLOUD_EVENTS_1_0, "/specversion");
        }
        for (String required : REQUIRED) {
            if (document.path(required).asText().isEmpty()) {
                return new Malformed<>(Cause.MISSING_FIELD, "/" + required);
            }
            if (!document.path(required).isTextual()) {
                return new Malformed<>(Cause.WRONG_TYPE, "/" + required);
            }
        }
        Optional<String> hostile = HostileContent.in(document, "");
        if (hostile.isPresent()) {
            return new Malformed<>(Cause.INVALID_VALUE, hostile.get());
        }
        String type = document.path("type").asText();
        if (!TYPE.matcher(type).matches()) {
            return new Malformed<>(Cause.INVALID_VALUE, "/type");
        }
        JsonNode sequence = document.path("sequence");
        if (!sequence.isMissingNode() && !sequence.canConvertToLong()) {
            return new Malformed<>(Cause.WRONG_TYPE, "/sequence");
        }
        if (!document.path("data").isObject()) {
            boolean absent = document.path("data").isMissingNode();
            return new Malformed<>(absent ? Cause.MISSING_FIELD : Cause.WRONG_TYPE, "/data");
        }
        Class<?> known = EventTypes.of(family).get(type);
        return known == null
                ? new UnknownType<>(type)
                : readFact(document, family, known.asSubclass(family));
    }

    private static <F extends Fact> EventReading<F> readFact(
            JsonNode document, Class<F> family, Class<? extends F> known) {
        JsonNode data = document.path("data");
        String place = "/id";
        try {
            EventId id = new EventId(document.path("id").asText());
            place = "/time";
            Instant time = Instant.parse(document.path("time").asText());
            JsonNode traceparent = document.path("traceparent");
            return new Known<>(
                    new Event<>(
                            id,
                            document.path("source").asText(),
                            time,
                            document.path("subject").asText(),
                            document.path("sequence").asLong(0),
                            traceparent.isTextual() ? traceparent.asText() : null,
                            family.cast(MAPPER.treeToValue(data, known))));
        } catch (JsonMappingException e) {
            return new Malformed<>(causeOf(e, data), DocumentPath.of(e));
        } catch (JsonProcessingException e) {
            return new Malformed<>(Cause.INVALID_VALUE, "/data");
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Malformed<>(Cause.INVALID_VALUE, place);
        }
    }

    private static Cause causeOf(JsonMappingException e, JsonNode data) {
        JsonNode found = DocumentPath.nodeAt(e, data);
        if (found.isMissingNode() || found.isNull()) {
            return Cause.MISSING_FIELD;
        }
        boolean unreadableText = e instanceof InvalidFormatException && found.isTextual();
        return e instanceof MismatchedInputException && !unreadableText
                ? Cause.WRONG_TYPE
                : Cause.INVALID_VALUE;
    }
}
