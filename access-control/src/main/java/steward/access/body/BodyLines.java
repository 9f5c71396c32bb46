package steward.access.body;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Lines of a body as they were sent. Empty lines count as lines and say nothing.
public final class BodyLines {

    private BodyLines() {}

    /// One line, without its end.
    public record Line(int number, ByteBuffer bytes) {}

    /// The lines that say something; one more than `most` when there are too many.
    public static List<Line> of(byte[] body, int most) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int number = 0;
        while (start < body.length && lines.size() <= most) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            int length = (end > start && body[end - 1] == '\r' ? end - 1 : end) - start;
            if (length > 0) {
                lines.add(new Line(number, ByteBuffer.wrap(body, start, length)));
            }
            start = end + 1;
        }
        return lines;
    }
}
