package steward.review.signaldata;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import steward.access.Problem;
import steward.access.Violation;
import steward.access.answer.Problems;
import steward.access.body.BodyLines;
import steward.access.body.RequestJson;

/// The lines of an import, each read by the strict rules for all bodies. Empty lines count as lines and say nothing.
final class HashLines {

    /// Entries of one import: they are published in one transaction, while somebody waits.
    static final int MOST = 10_000;

    private static final ObjectMapper STRICT = RequestJson.mapper();

    private HashLines() {}

    /// What a line came to.
    sealed interface Line {

        record Read(int number, HashLineRequest request) implements Line {}

        record Unreadable(LineFault fault) implements Line {}
    }

    /// The lines that say something; one more than {@link #MOST} where there are too many.
    static List<Line> of(byte[] body) {
        return BodyLines.of(body, MOST).stream().map(HashLines::read).toList();
    }

    private static Line read(BodyLines.Line line) {
        int number = line.number();
        byte[] text = new byte[line.bytes().remaining()];
        line.bytes().duplicate().get(text);
        try {
            HashLineRequest request = STRICT.readValue(text, HashLineRequest.class);
            return request == null
                    ? new Line.Unreadable(
                            new LineFault(number, "", "required", "a JSON object on each line"))
                    : new Line.Read(number, request);
        } catch (IOException e) {
            return new Line.Unreadable(LineFault.of(number, firstOf(Problems.of(e))));
        }
    }

    private static Violation firstOf(Problem problem) {
        return problem.errors().stream()
                .findFirst()
                .orElseGet(() -> new Violation("", "syntax", "a JSON object on each line"));
    }
}
