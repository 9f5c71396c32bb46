package steward.operations.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a record looks like without a word of it: the names of its fields where the contracts have them, and in place of each value its kind.
final class RecordShape {

    /// Nested deeper, only the kind is told.
    private static final int DEEPEST = 10;

    private static final int MOST_FIELDS = 60;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .build();

    private final KnownNames names;

    RecordShape(KnownNames names) {
        this.names = names;
    }

    /// The event type that the record names, if there is such a one.
    Optional<String> eventType(byte[] record) {
        JsonNode document = parse(record);
        return document == null
                ? Optional.empty()
                : Optional.of(document.path("type").asText()).filter(names::isEventType);
    }

    /// The record's shape: an object of names and kinds; a text where it is no JSON.
    Object of(byte[] record) {
        JsonNode document = parse(record);
        return document == null
                ? "not JSON, %d bytes".formatted(record.length)
                : shape(document, 0);
    }

    private Object shape(JsonNode node, int depth) {
        return switch (node.getNodeType()) {
            case OBJECT -> depth < DEEPEST ? fields(node, depth) : "object";
            case ARRAY ->
                    node.isEmpty() || depth >= DEEPEST
                            ? "list of " + node.size()
                            : Map.of("list of " + node.size(), shape(node.get(0), depth + 1));
            case STRING -> "text of " + node.asText().length();
            case NUMBER -> "number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case BINARY, POJO, MISSING -> "nothing";
        };
    }

    private Map<String, Object> fields(JsonNode node, int depth) {
        Map<String, Object> shape = new LinkedHashMap<>();
        int unknown = 0;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!names.isField(field.getKey())) {
                unknown++;
            } else if (shape.size() < MOST_FIELDS) {
                shape.put(field.getKey(), shape(field.getValue(), depth + 1));
            }
        }
        if (unknown > 0) {
            shape.put("(names that no contract has)", unknown);
        }
        return shape;
    }

    private static @Nullable JsonNode parse(byte[] record) {
        try {
            JsonNode document = JSON.readTree(new String(record, StandardCharsets.UTF_8));
            return document == null || document.isMissingNode() ? null : document;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
