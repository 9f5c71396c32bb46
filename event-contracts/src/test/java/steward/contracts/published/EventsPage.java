package steward.contracts.published;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import steward.contracts.event.EventTypes;

/// The reference part of `docs/events.md`: each topic, each event, each field, from the records and their comments.
final class EventsPage {

    private static final String MARKER = "<!-- From here on: generated from the records. -->\n";

    private final StringBuilder page = new StringBuilder();
    private final Set<Class<?>> parts = new LinkedHashSet<>();

    private EventsPage() {}

    static PublishedFile file() {
        return new PublishedFile(PublishedFile.MODULE.resolveSibling("docs/events.md"));
    }

    /// The page with its hand-written part kept and the reference as the code says.
    static String from(String page) {
        int marker = page.indexOf(MARKER);
        if (marker < 0) {
            throw new IllegalStateException("docs/events.md lacks the line " + MARKER.strip());
        }
        return page.substring(0, marker) + MARKER + new EventsPage().reference();
    }

    private String reference() {
        page.append(
                "\n## Topics\n\n| topic | key | written by | read by | says |\n|---|---|---|---|---|\n");
        for (TopicEntry topic : TopicEntry.all()) {
            row(
                    "`" + topic.address() + "`",
                    topic.key(),
                    topic.writer(),
                    topic.readers().isEmpty() ? "–" : String.join(", ", topic.readers()),
                    topic.says());
        }
        page.append("\n## Events\n");
        for (TopicEntry topic : TopicEntry.all()) {
            if (!topic.facts().isEmpty()) {
                page.append("\n### On `").append(topic.address()).append("`\n");
                topic.facts().forEach(f -> section("####", "`" + EventTypes.nameOf(f) + "`", f));
            }
        }
        page.append("\n## Parts of events\n");
        Set<Class<?>> told = new LinkedHashSet<>();
        while (told.size() < parts.size()) {
            Set<Class<?>> next = new LinkedHashSet<>(parts);
            next.removeAll(told);
            next.forEach(part -> section("###", part.getSimpleName(), part));
            told.addAll(next);
        }
        return page.toString();
    }

    private void section(String level, String title, Class<?> type) {
        page.append("\n%s %s\n\n%s\n\n".formatted(level, title, SourceComments.of(type)));
        page.append("| field | is | always there | means |\n|---|---|---|---|\n");
        for (RecordComponent component : type.getRecordComponents()) {
            row(
                    "`" + component.getName() + "`",
                    kind(component.getGenericType()),
                    FactSchemas.isRequired(component) ? "yes" : "",
                    SourceComments.of(type, component.getName(), component.getType()));
        }
    }

    private void row(String... cells) {
        page.append(
                Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private String kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return of.length == 1 ? "list of " + kind(of[0]) : "map to " + kind(of[1]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return FactSchemas.wireNames(plain).stream()
                    .collect(Collectors.joining("`, `", "`", "`"));
        }
        if (plain.isRecord() && FactSchemas.isOneText(plain)) {
            return plain.getSimpleName() + " (text)";
        }
        if (plain.isRecord()) {
            parts.add(plain);
            return "[%s](#%s)"
                    .formatted(
                            plain.getSimpleName(), plain.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "text";
            case "boolean", "Boolean" -> "true or false";
            case "int", "long", "Integer", "Long" -> "whole number";
            case "double", "Double" -> "number";
            case "Instant" -> "time (ISO 8601, UTC)";
            case "Duration" -> "duration (ISO 8601)";
            case "Period" -> "calendar time (ISO 8601)";
            case "LocalDate" -> "date";
            case "Object" -> "text, number, true or false";
            default -> throw new IllegalStateException("no words for " + plain.getName());
        };
    }
}
