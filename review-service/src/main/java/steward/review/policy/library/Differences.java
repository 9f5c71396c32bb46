package steward.review.policy.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What two versions of a part say differently, field by field. Pure. Entries of a list are matched by their `id` or `type`, so that one that moved is not two
/// changes.
final class Differences {

    private static final List<String> NAMES = List.of("id", "type", "clause", "from");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /// @param before null where there is none: everything is new
    static List<Difference> between(@Nullable Part before, Part after) {
        Differences differences = new Differences();
        if (!after.saysItsDays()) {
            differences.text(
                    "effectiveFrom",
                    before == null ? null : before.effectiveFrom().toString(),
                    after.effectiveFrom().toString());
        }
        differences.compare("", before == null ? null : documentOf(before), documentOf(after));
        return List.copyOf(differences.found);
    }

    /// Two documents of the same shape.
    static List<Difference> between(JsonNode before, JsonNode after) {
        Differences differences = new Differences();
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    /// A clause stands for itself, not as the only entry of a list.
    private static JsonNode documentOf(Part part) {
        JsonNode document = PartDocument.of(part.content());
        return part.clause() == null ? document : document.path("clauses").path(0);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (isObject(before) || isObject(after)) {
            Set<String> fields = new LinkedHashSet<>();
            addFields(before, fields);
            addFields(after, fields);
            fields.forEach(field ->
                    compare(
                            path.isEmpty() ? field : path + "." + field,
                            before == null ? null : before.get(field),
                            after == null ? null : after.get(field)));
        } else if (isArray(before) || isArray(after)) {
            compareLists(path, entries(before), entries(after));
        } else {
            text(path, textOf(before), textOf(after));
        }
    }

    private void compareLists(String path, List<JsonNode> before, List<JsonNode> after) {
        Map<String, JsonNode> old = named(before);
        Map<String, JsonNode> young = named(after);
        if (old.size() < before.size() || young.size() < after.size()) {
            // Not every entry has a name of its own.
            text(path, textOf(before), textOf(after));
            return;
        }
        int known = found.size();
        old.forEach((name, entry) -> compare(path + "[" + name + "]", entry, young.get(name)));
        young.forEach((name, entry) -> {
            if (!old.containsKey(name)) {
                compare(path + "[" + name + "]", null, entry);
            }
        });
        if (found.size() == known
                && !List.copyOf(old.keySet()).equals(List.copyOf(young.keySet()))) {
            text(path, String.join(", ", old.keySet()), String.join(", ", young.keySet()));
        }
    }

    private void text(String path, @Nullable String before, @Nullable String after) {
        if (before == null ? after != null : !before.equals(after)) {
            found.add(Difference.of(path, before, after));
        }
    }

    private static Map<String, JsonNode> named(List<JsonNode> entries) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        entries.forEach(entry -> named.put(nameOf(entry), entry));
        return named;
    }

    private static String nameOf(JsonNode entry) {
        return entry.isObject()
                ? NAMES.stream()
                        .filter(entry::has)
                        .map(name -> entry.get(name).asText())
                        .findFirst()
                        .orElseGet(entry::toString)
                : entry.asText();
    }

    private static boolean isObject(@Nullable JsonNode node) {
        return node != null && node.isObject();
    }

    private static boolean isArray(@Nullable JsonNode node) {
        return node != null && node.isArray();
    }

    private static void addFields(@Nullable JsonNode node, Set<String> fields) {
        if (node != null) {
            node.fieldNames().forEachRemaining(fields::add);
        }
    }

    private static List<JsonNode> entries(@Nullable JsonNode node) {
        return node == null ? List.of() : StreamSupport.stream(node.spliterator(), false).toList();
    }

    private static @Nullable String textOf(List<JsonNode> entries) {
        return entries.isEmpty()
                ? null
                : entries.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }
}
