package steward.acceptance.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A document that an operation would take, made from its schema: what is put into one of its places is then the only thing that is wrong with it.
record SampleBody(ObjectNode document) {

    /// In every text that nothing is known about.
    static final String WORD = "sample";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Texts that a schema cannot say: what is registered, and a market in which no other test works.
    private static final Map<String, String> KNOWN =
            Map.of(
                    "product", "game-world",
                    "market", "TR",
                    "language", "tr",
                    "locale", "tr",
                    "team", "press",
                    "effectiveFrom", "2026-01-01T00:00:00Z",
                    "duration", "PT24H",
                    "sha256", "0".repeat(64),
                    "pdq", "0".repeat(64));

    private static final List<String> TEXTS =
            List.of(WORD, "AA", "moderator", "STAFF", "APPLIED", "image");

    /// Else the second document would be a repetition, and its sender one that floods.
    private static final List<String> DIFFERENT_EACH_TIME =
            List.of("/idempotencyKey", "/reporter/id", "/report/reporter/id");

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final String HERE = "@@here@@";

    /// What is no JSON, such as YAML, is one text to its schema: an empty object stands for it.
    static SampleBody of(JsonNode schema) {
        return new SampleBody(
                made("", schema) instanceof ObjectNode object ? object : JSON.createObjectNode());
    }

    String text() {
        return renewed().toString();
    }

    /// Every place in the document, as JSON pointers: objects and lists as well as what is in them.
    List<String> places() {
        List<String> places = new ArrayList<>();
        collect(document, "", places);
        return places;
    }

    /// The document with a value in one place, exactly as it is written.
    String with(String place, String value) {
        ObjectNode copy = renewed();
        put(copy, place, HERE);
        return copy.toString().replace('"' + HERE + '"', value);
    }

    private ObjectNode renewed() {
        ObjectNode copy = document.deepCopy();
        DIFFERENT_EACH_TIME.stream()
                .filter(place -> !copy.at(place).isMissingNode())
                .forEach(place -> put(copy, place, WORD + NUMBERS.incrementAndGet()));
        return copy;
    }

    private static void put(ObjectNode document, String place, String text) {
        int cut = place.lastIndexOf('/');
        String last = place.substring(cut + 1);
        switch (document.at(place.substring(0, cut))) {
            case ObjectNode object -> object.put(last, text);
            case ArrayNode list -> list.set(Integer.parseInt(last), NODES.textNode(text));
            case JsonNode _ -> throw new IllegalArgumentException(place + " is no place");
        }
    }

    private static void collect(JsonNode node, String at, List<String> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        node.properties()
                .forEach(field -> collect(field.getValue(), at + '/' + field.getKey(), places));
        if (node.isArray() && !node.isEmpty()) {
            collect(node.path(0), at + "/0", places);
        }
    }

    private static JsonNode made(String name, JsonNode schema) {
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return made(name, firstThatIsSomething(schema.path(choice)));
            }
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(made(name, schema.path("items")));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case String _ -> NODES.textNode(text(name, schema));
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field ->
                        object.set(field.getKey(), made(field.getKey(), field.getValue())));
        if (schema.path("additionalProperties").isObject()) {
            object.set(WORD, made(WORD, schema.path("additionalProperties")));
        }
        return object;
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(one -> !one.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private static JsonNode firstThatIsSomething(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .filter(choice -> !choice.path("type").asText().equals("null"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText();
        }
        String format = schema.path("format").asText();
        if (format.equals("date-time")
                || name.endsWith("At")
                || name.equals("until")
                || name.equals("at")) {
            return "2026-11-21T10:15:30Z";
        }
        String pattern = schema.path("pattern").asText(".*");
        return Stream.of(
                        Stream.ofNullable(KNOWN.get(name)),
                        Stream.of(schema.path("examples").path(0), schema.path("example"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText),
                        TEXTS.stream())
                .flatMap(texts -> texts)
                .filter(text -> text.matches(pattern))
                .findFirst()
                .orElse(WORD);
    }
}
