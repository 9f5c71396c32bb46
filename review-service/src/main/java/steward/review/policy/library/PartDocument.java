package steward.review.policy.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import steward.access.Violation;
import steward.contracts.event.EventJson;
import steward.contracts.policy.PolicyFact;

/// The content of a part as a document without its name and version, and back. What a document has and the part has no place for is refused, not dropped.
final class PartDocument {

    private static final ObjectMapper JSON = EventJson.newMapper();
    private static final String PART = "part";
    private static final String VERSION = "version";

    private PartDocument() {}

    static ObjectNode of(PolicyFact content) {
        ObjectNode document = JSON.valueToTree(content);
        document.remove(PART);
        return document;
    }

    /// What came of reading.
    sealed interface Reading {

        record Done(Part part) implements Reading {}

        record Failed(Violation fault) implements Reading {}
    }

    /// Reads the content of a part.
    ///
    /// @param from its first day, where the content says none
    static Reading read(PartName name, String version, LocalDate from, JsonNode content) {
        if (!(content instanceof ObjectNode given)) {
            return failed("", "object", "the fields of the part");
        }
        ObjectNode whole = given.deepCopy();
        ObjectNode part = whole.putObject(PART);
        part.put(PART, name.text());
        part.put(VERSION, version);
        try {
            PolicyFact read = JSON.treeToValue(whole, name.kind().content());
            Set<String> unknown = new TreeSet<>();
            collectUnknown("", given, of(read), unknown);
            return unknown.isEmpty()
                    ? new Reading.Done(Part.of(read, from))
                    : failed(unknown.iterator().next(), "unknown-field", "only known fields");
        } catch (JsonMappingException e) {
            return failed(pathOf(e), "content", "a value of the right type, and nothing missing");
        } catch (JsonProcessingException e) {
            return failed("", "content", "a document of the kind " + name.kind().word());
        }
    }

    private static void collectUnknown(
            String path, JsonNode given, JsonNode kept, Set<String> unknown) {
        if (given.isObject()) {
            given.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> {
                        String inner =
                                path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                        if (kept.has(field.getKey())) {
                            collectUnknown(
                                    inner, field.getValue(), kept.get(field.getKey()), unknown);
                        } else {
                            unknown.add(inner);
                        }
                    });
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                collectUnknown(path + "[" + i + "]", given.get(i), kept.path(i), unknown);
            }
        }
    }

    private static Reading failed(String field, String rule, String expected) {
        return new Reading.Failed(new Violation(field, rule, expected));
    }

    private static String pathOf(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
