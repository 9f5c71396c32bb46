package steward.intake.submission;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Lines of a batch as they were sent. Empty lines count as lines and say nothing.
final class BatchLines {

    /// A batch has at most this many lines.
    static final int MOST = 1_000;

    private BatchLines() {}

    /// One line, without its end.
    record Line(int number, ByteBuffer bytes) {}

    /// The lines that say something; one more than {@link #MOST} when there are too many.
    static List<Line> of(byte[] body) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int number = 0;
        while (start < body.length && lines.size() <= MOST) {
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
