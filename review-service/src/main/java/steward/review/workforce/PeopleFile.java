package steward.review.workforce;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;

/// People as lines of a file. The first line names the columns, in any order; several values of a cell are separated by semicolons.
final class PeopleFile {

    /// As they are written; `id` and `roles` must be there when it is read.
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "roles",
                    "regions",
                    "markets",
                    "languages",
                    "clearances",
                    "vendor",
                    "client",
                    "team",
                    "site",
                    "jurisdiction",
                    "skills",
                    "until");

    private static final List<String> REQUIRED = List.of("id", "roles");

    private PeopleFile() {}

    /// A line, as far as it could be read.
    sealed interface Row {

        /// On which line of the file it begins, from 1.
        int line();

        record Person(int line, String id, PersonRequest request) implements Row {}

        record Unreadable(int line, Violation error) implements Row {}
    }

    /// What is wrong with the line that names the columns; nothing where it is right.
    static List<Violation> flaws(List<String> header) {
        List<Violation> flaws = new ArrayList<>();
        if (!COLUMNS.containsAll(header)) {
            flaws.add(
                    new Violation(
                            "line 1", "one-of", "columns among " + String.join(", ", COLUMNS)));
        }
        if (!header.containsAll(REQUIRED)) {
            flaws.add(new Violation("line 1", "required", "the columns id and roles"));
        }
        if (header.stream().distinct().count() < header.size()) {
            flaws.add(new Violation("line 1", "unique", "each column once"));
        }
        return flaws;
    }

    static Row read(List<String> header, CsvLines.Line line) {
        if (line.cells().size() != header.size()) {
            return new Row.Unreadable(
                    line.number(),
                    new Violation("", "size", header.size() + " cells, as the first line has"));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.cells().get(i));
        }
        String id = Objects.requireNonNullElse(cells.get("id"), "");
        if (!id.matches(PeopleResource.PERSON)) {
            return new Row.Unreadable(
                    line.number(),
                    new Violation(
                            "id",
                            "pattern",
                            "the sub of their tokens: letters, digits and . _ : @ | -"));
        }
        return until(cells)
                .map(until ->
                        (Row) new Row.Person(line.number(), id, request(cells, until.value())))
                .orElseGet(() ->
                        new Row.Unreadable(
                                line.number(),
                                new Violation(
                                        "until",
                                        "instant",
                                        "an instant of ISO 8601, as in 2027-01-31T00:00:00Z")));
    }

    static List<String> write(PersonView person) {
        return List.of(
                person.id(),
                many(person.roles()),
                many(person.regions()),
                many(person.markets()),
                many(person.languages()),
                many(person.clearances()),
                Objects.requireNonNullElse(person.vendor(), ""),
                Objects.requireNonNullElse(person.client(), ""),
                Objects.requireNonNullElse(person.team(), ""),
                Objects.requireNonNullElse(person.site(), ""),
                Objects.requireNonNullElse(person.jurisdiction(), ""),
                many(person.skills()),
                Objects.toString(person.until(), ""));
    }

    private static PersonRequest request(Map<String, String> cells, @Nullable Instant until) {
        return new PersonRequest(
                many(cells, "roles"),
                many(cells, "regions"),
                many(cells, "markets"),
                many(cells, "languages"),
                many(cells, "clearances"),
                one(cells, "vendor"),
                one(cells, "client"),
                one(cells, "team"),
                one(cells, "site"),
                one(cells, "jurisdiction"),
                many(cells, "skills"),
                until);
    }

    /// @param value null where the cell is empty
    private record Until(@Nullable Instant value) {}

    private static Optional<Until> until(Map<String, String> cells) {
        String cell = one(cells, "until");
        try {
            return Optional.of(new Until(cell == null ? null : Instant.parse(cell)));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static @Nullable String one(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static List<String> many(Map<String, String> cells, String column) {
        String cell = one(cells, column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static String many(List<String> values) {
        return String.join(";", values);
    }
}
