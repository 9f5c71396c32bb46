package steward.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventReading.Cause;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.id.EventId;

/// Reads and writes events as CloudEvents 1.0 JSON in structured mode. Thread-safe.
///
/// Reading is tolerant where evolution needs it (fields a reader does not know are ignored, enum values it does not know are malformed) and strict
/// where an attacker could hide something (duplicate keys, depth, length).
public final class EventJson {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_STRING = 64 * 1024;

    private static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    /// The mapper of events: ISO 8601 times, absent fields left out, limits on depth and length. Services use it for documents of their own that
    /// hold event data.
    public static ObjectMapper mapper() {
        JsonFactory factory =
                new JsonFactoryBuilder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxStringLength(MAX_STRING)
                                        .maxDocumentLength(4L * Event.MAX_BYTES)
                                        .maxNumberLength(40)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /// The event as it is written to its topic.
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
            return readDocument(MAPPER.readTree(new String(value, StandardCharsets.UTF_8)), family);
        } catch (StreamConstraintsException e) {
            return new Malformed<>(Cause.TOO_DEEP, "");
        } catch (IOException e) {
            return new Malformed<>(Cause.NOT_JSON, "");
        }
    }

    private static <F extends Fact> EventReading<F> readDocument(
            JsonNode document, Class<F> family) {
        if (!document.isObject()
                || !Event.SPEC_VERSION.equals(document.path("specversion").asText())) {
            return new Malformed<>(Cause.NOT_CLOUD_EVENTS_1_0, "/specversion");
        }
        for (String required : new String[] {"id", "source", "type", "time", "subject"}) {
            if (!document.path(required).isTextual()
                    || document.path(required).asText().isEmpty()) {
                return new Malformed<>(Cause.MISSING_FIELD, "/" + required);
            }
        }
        if (!document.path("data").isObject()) {
            return new Malformed<>(Cause.MISSING_FIELD, "/data");
        }
        Class<?> known = EventTypes.of(family).get(document.path("type").asText());
        if (known == null) {
            return new UnknownType<>(document.path("type").asText());
        }
        try {
            F fact = family.cast(MAPPER.treeToValue(document.path("data"), known));
            JsonNode traceparent = document.path("traceparent");
            return new Known<>(
                    new Event<>(
                            new EventId(document.path("id").asText()),
                            document.path("source").asText(),
                            Instant.parse(document.path("time").asText()),
                            document.path("subject").asText(),
                            document.path("sequence").asLong(0),
                            traceparent.isTextual() ? traceparent.asText() : null,
                            fact));
        } catch (MismatchedInputException e) {
            return new Malformed<>(Cause.WRONG_TYPE, pathOf(e));
        } catch (JsonMappingException e) {
            return new Malformed<>(Cause.INVALID_VALUE, pathOf(e));
        } catch (JsonProcessingException e) {
            return new Malformed<>(Cause.NOT_JSON, "/data");
        } catch (DateTimeException e) {
            return new Malformed<>(Cause.INVALID_VALUE, "/time");
        }
    }

    private static String pathOf(JsonMappingException e) {
        return "/data"
                + e.getPath().stream()
                        .map(step ->
                                "/"
                                        + (step.getFieldName() != null
                                                ? step.getFieldName()
                                                : step.getIndex()))
                        .collect(Collectors.joining());
    }
}
