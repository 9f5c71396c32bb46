package steward.access.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a body falls into lines.
class BodyLinesTest {

    private static final int MOST = 1_000;

    @Test
    void linesAreNumberedAsTheyWereSent() {
        // When
        List<BodyLines.Line> lines = linesOf("{}\r\n\n{1}\n{2}");

        // Then
        assertThat(lines).extracting(BodyLines.Line::number).containsExactly(1, 3, 4);
        assertThat(lines)
                .extracting(
                        line -> StandardCharsets.UTF_8.decode(line.bytes().duplicate()).toString())
                .containsExactly("{}", "{1}", "{2}");
    }

    @Test
    void aBodyWithTooManyLinesIsSeenAsSuch() {
        assertThat(linesOf("x\n".repeat(5000))).hasSize(MOST + 1);
    }

    @Test
    void anEmptyBodyHasNone() {
        assertThat(linesOf("")).isEmpty();
    }

    private static List<BodyLines.Line> linesOf(String body) {
        return BodyLines.of(body.getBytes(StandardCharsets.UTF_8), MOST);
    }
}
