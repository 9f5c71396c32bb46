package steward.review.workforce;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
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

    static final CsvTable TABLE = new CsvTable(COLUMNS, List.of("id", "roles"));

    private PeopleFile() {}

    /// A line, as far as it could be read.
    sealed interface Row {

        /// On which line of the file it begins, from 1.
        int line();

        record Person(int line, String id, PersonRequest request) implements Row {}

        record Unreadable(int line, Violation error) implements Row {}
    }

    static Row read(List<String> header, CsvLines.Line line) {
        return CsvTable.cells(header, line)
                .map(cells -> read(line.number(), cells))
                .orElseGet(() -> new Row.Unreadable(line.number(), CsvTable.size(header)));
    }

    private static Row read(int line, CsvTable.Cells cells) {
        String id = Objects.requireNonNullElse(cells.one("id"), "");
        if (!id.matches(PeopleResource.PERSON)) {
            return new Row.Unreadable(
                    line,
                    new Violation(
                            "id",
                            "pattern",
                            "the sub of their tokens: letters, digits and . _ : @ | -"));
        }
        return until(cells)
                .map(until -> (Row) new Row.Person(line, id, request(cells, until.value())))
                .orElseGet(() ->
                        new Row.Unreadable(
                                line,
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

    private static PersonRequest request(CsvTable.Cells cells, @Nullable Instant until) {
        return new PersonRequest(
                cells.many("roles"),
                cells.many("regions"),
                cells.many("markets"),
                cells.many("languages"),
                cells.many("clearances"),
                cells.one("vendor"),
                cells.one("client"),
                cells.one("team"),
                cells.one("site"),
                cells.one("jurisdiction"),
                cells.many("skills"),
                until);
    }

    /// @param value null where the cell is empty
    private record Until(@Nullable Instant value) {}

    private static Optional<Until> until(CsvTable.Cells cells) {
        String cell = cells.one("until");
        try {
            return Optional.of(new Until(cell == null ? null : Instant.parse(cell)));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static String many(List<String> values) {
        return String.join(";", values);
    }
}
