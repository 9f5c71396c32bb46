package steward.review.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.review.certification.Certificate;
import steward.review.workforce.ProfileRequest.CertificateRequest;

/// Language certificates as lines of a file: one test that one person passed.
final class CertificatesFile {

    /// As they are written; all but `expiresOn` must be there when it is read.
    static final List<String> COLUMNS =
            List.of("person", "language", "test", "scores", "takenOn", "expiresOn", "issuer");

    static final CsvTable TABLE =
            new CsvTable(
                    COLUMNS,
                    COLUMNS.stream().filter(column -> !column.equals("expiresOn")).toList());

    private CertificatesFile() {}

    /// A line, as far as it could be read.
    sealed interface Row {

        /// On which line of the file it begins, from 1.
        int line();

        record Paper(int line, String person, CertificateRequest request) implements Row {}

        record Unreadable(int line, Violation error) implements Row {}
    }

    static Row read(List<String> header, CsvLines.Line line) {
        return CsvTable.cells(header, line)
                .map(cells -> read(line.number(), cells))
                .orElseGet(() -> new Row.Unreadable(line.number(), CsvTable.size(header)));
    }

    private static Row read(int line, CsvTable.Cells cells) {
        String person = given(cells, "person");
        if (!person.matches(PeopleResource.PERSON)) {
            return new Row.Unreadable(
                    line,
                    new Violation(
                            "person",
                            "pattern",
                            "the sub of their tokens: letters, digits and . _ : @ | -"));
        }
        try {
            return new Row.Paper(
                    line,
                    person,
                    new CertificateRequest(
                            given(cells, "language"),
                            given(cells, "test"),
                            scores(cells.many("scores")),
                            LocalDate.parse(given(cells, "takenOn")),
                            day(cells.one("expiresOn")),
                            given(cells, "issuer")));
        } catch (DateTimeParseException noDay) {
            return new Row.Unreadable(
                    line,
                    new Violation(
                            "takenOn, expiresOn", "date", "days of ISO 8601, as in 2027-01-31"));
        } catch (NumberFormatException noScore) {
            return new Row.Unreadable(
                    line,
                    new Violation(
                            "scores", "scores", "name=number, several separated by semicolons"));
        }
    }

    static List<String> write(String person, Certificate certificate) {
        return List.of(
                person,
                certificate.language(),
                certificate.test(),
                new TreeMap<>(certificate.scores())
                        .entrySet().stream()
                                .map(score ->
                                        score.getKey() + "=" + score.getValue().toPlainString())
                                .collect(Collectors.joining(";")),
                certificate.takenOn().toString(),
                Objects.toString(certificate.expiresOn(), ""),
                certificate.issuer());
    }

    /// @throws NumberFormatException where one is no name with a number
    private static Map<String, BigDecimal> scores(List<String> written) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (String one : written) {
            String[] parts = one.split("=", 2);
            if (parts.length < 2) {
                throw new NumberFormatException(one);
            }
            scores.put(parts[0].strip(), new BigDecimal(parts[1].strip()));
        }
        return scores;
    }

    private static @Nullable LocalDate day(@Nullable String cell) {
        return cell == null ? null : LocalDate.parse(cell);
    }

    private static String given(CsvTable.Cells cells, String column) {
        return Objects.requireNonNullElse(cells.one(column), "");
    }
}
