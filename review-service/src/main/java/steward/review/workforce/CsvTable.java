package steward.review.workforce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.access.Violation;

/// A file whose first line names the columns, in any order; several values of a cell are separated by semicolons.
///
/// @param known columns that it may have
/// @param required columns that it must have
record CsvTable(List<String> known, List<String> required) {

    CsvTable {
        known = List.copyOf(known);
        required = List.copyOf(required);
    }

    /// The lines of a body, the one that names the columns first.
    ///
    /// @param most lines beside that one
    /// @throws ProblemException where it is no such table
    List<CsvLines.Line> lines(byte[] body, int most) {
        List<CsvLines.Line> lines =
                CsvLines.read(body)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "", "csv", "UTF-8, commas, quotations that are closed"));
        if (lines.isEmpty() || lines.size() - 1 > most) {
            throw ProblemException.invalid(
                    "",
                    "size",
                    "a line that names the columns, and at most " + most + " lines after it");
        }
        List<Violation> flaws = flaws(lines.getFirst().cells());
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws);
        }
        return lines;
    }

    /// What is wrong with the line that names the columns; nothing where it is right.
    List<Violation> flaws(List<String> header) {
        List<Violation> flaws = new ArrayList<>();
        if (!known.containsAll(header)) {
            flaws.add(
                    new Violation("line 1", "one-of", "columns among " + String.join(", ", known)));
        }
        if (!header.containsAll(required)) {
            flaws.add(
                    new Violation(
                            "line 1", "required", "the columns " + String.join(", ", required)));
        }
        if (header.stream().distinct().count() < header.size()) {
            flaws.add(new Violation("line 1", "unique", "each column once"));
        }
        return flaws;
    }

    /// The cells of a line by their columns; nothing where it has more or fewer than the first line.
    static Optional<Cells> cells(List<String> header, CsvLines.Line line) {
        if (line.cells().size() != header.size()) {
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.cells().get(i));
        }
        return Optional.of(new Cells(cells));
    }

    /// What is wrong with a line that has no such cells.
    static Violation size(List<String> header) {
        return new Violation("", "size", header.size() + " cells, as the first line has");
    }

    /// A line.
    record Cells(Map<String, String> byColumn) {

        /// Null where the cell is empty or the column is not there.
        @Nullable String one(String column) {
            String cell = byColumn.get(column);
            return cell == null || cell.isEmpty() ? null : cell;
        }

        List<String> many(String column) {
            String cell = one(column);
            return cell == null
                    ? List.of()
                    : Arrays.stream(cell.split(";"))
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .toList();
        }
    }
}
