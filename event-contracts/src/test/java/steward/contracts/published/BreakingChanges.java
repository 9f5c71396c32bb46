package steward.contracts.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what would break readers or older records when a schema takes the place of a released one. Adding an optional field, an enum value or a
/// type is no break; everything told here is.
final class BreakingChanges {

    private final JsonNode releasedRoot;
    private final JsonNode currentRoot;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode releasedRoot, JsonNode currentRoot) {
        this.releasedRoot = releasedRoot;
        this.currentRoot = currentRoot;
    }

    /// The breaks, each with the field it concerns; empty when there are none.
    static List<String> between(JsonNode released, JsonNode current) {
        BreakingChanges changes = new BreakingChanges(released, current);
        changes.compare(released, current, "");
        return List.copyOf(changes.found);
    }

    private void compare(JsonNode releasedNode, JsonNode currentNode, String path) {
        JsonNode released = resolved(releasedNode, releasedRoot);
        JsonNode current = resolved(currentNode, currentRoot);
        if (!released.path("type").equals(current.path("type"))
                || !released.path("format").equals(current.path("format"))) {
            found.add("retyped: " + path);
            return;
        }
        compareEnums(released, current, path);
        compareRequired(released, current, path);
        for (Map.Entry<String, JsonNode> field : released.path("properties").properties()) {
            String place = path + "/" + field.getKey();
            JsonNode now = current.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                found.add("removed: " + place);
            } else {
                compare(field.getValue(), now, place);
            }
        }
        for (String nested : List.of("items", "additionalProperties")) {
            if (released.path(nested).isObject()) {
                compare(released.path(nested), current.path(nested), path + "/*");
            }
        }
    }

    private void compareEnums(JsonNode released, JsonNode current, String path) {
        if (released.has("enum") != current.has("enum")) {
            found.add("retyped: " + path);
            return;
        }
        minus(released.path("enum"), current.path("enum"))
                .forEach(value -> found.add("enum value removed: " + path + " " + value));
    }

    private void compareRequired(JsonNode released, JsonNode current, String path) {
        minus(current.path("required"), released.path("required"))
                .forEach(field -> found.add("required now: " + path + "/" + field));
        minus(released.path("required"), current.path("required")).stream()
                .filter(field -> current.path("properties").has(field))
                .forEach(field -> found.add("no longer sure to be there: " + path + "/" + field));
    }

    private static Set<String> minus(JsonNode all, JsonNode without) {
        Set<String> rest = new LinkedHashSet<>();
        all.forEach(value -> rest.add(value.asText()));
        without.forEach(value -> rest.remove(value.asText()));
        return rest;
    }

    private static JsonNode resolved(JsonNode node, JsonNode root) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
