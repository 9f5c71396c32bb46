package steward.review.workforce;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Comma-separated values as RFC 4180 has them, and as spreadsheets take and give them: a cell that a spreadsheet would run as a formula is written behind an
/// apostrophe, which is taken off again when it comes back.
final class CsvLines {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private CsvLines() {}

    /// A line's cells.
    ///
    /// @param number of the line it begins on, from 1
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// The lines that say something; nothing where the bytes are no UTF-8 or a quotation is never closed.
    static Optional<List<Line>> read(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /// One line with its end.
    static String write(List<String> cells) {
        return String.join(",", cells.stream().map(CsvLines::cell).toList()) + "\r\n";
    }

    private static String cell(String value) {
        String inert =
                !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0
                        ? "'" + value
                        : value;
        return inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + inert.replace("\"", "\"\"") + '"'
                : inert;
    }

    private static String plain(String cell) {
        String value = cell.strip();
        return value.length() > 1
                        && value.charAt(0) == '\''
                        && STARTS_FORMULA.indexOf(value.charAt(1)) >= 0
                ? value.substring(1)
                : value;
    }

    /// One pass over a text.
    private static final class Reading {
        private final String text;
        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private int number = 1;
        private int begun = 1;

        Reading(String text) {
            this.text = text;
        }

        Optional<List<Line>> lines() {
            for (int at = 0; at < text.length(); at++) {
                at += take(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : '\n');
            }
            endLine();
            return quoted ? Optional.empty() : Optional.of(List.copyOf(lines));
        }

        /// @return how many characters more were taken
        private int take(char character, char next) {
            if (character == '\n') {
                number++;
            }
            if (quoted) {
                if (character == '"' && next == '"') {
                    cell.append('"');
                    return 1;
                }
                if (character == '"') {
                    quoted = false;
                } else {
                    cell.append(character);
                }
                return 0;
            }
            switch (character) {
                case '"' -> quoted = true;
                case ',' -> endCell();
                case '\r' -> {}
                case '\n' -> endLine();
                default -> cell.append(character);
            }
            return 0;
        }

        private void endCell() {
            cells.add(plain(cell.toString()));
            cell.setLength(0);
        }

        private void endLine() {
            endCell();
            if (cells.stream().anyMatch(value -> !value.isEmpty())) {
                lines.add(new Line(begun, cells));
            }
            cells = new ArrayList<>();
            begun = number;
        }
    }
}
