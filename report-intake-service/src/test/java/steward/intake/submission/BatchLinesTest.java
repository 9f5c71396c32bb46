package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a batch falls into lines.
class BatchLinesTest {

    @Test
    void linesAreNumberedAsTheyWereSent() {
        // When
        List<BatchLines.Line> lines = linesOf("{}\r\n\n{1}\n{2}");

        // Then
        assertThat(lines).extracting(BatchLines.Line::number).containsExactly(1, 3, 4);
        assertThat(lines)
                .extracting(
                        line -> StandardCharsets.UTF_8.decode(line.bytes().duplicate()).toString())
                .containsExactly("{}", "{1}", "{2}");
    }

    @Test
    void aBatchWithTooManyLinesIsSeenAsSuch() {
        assertThat(linesOf("x\n".repeat(5000))).hasSize(BatchLines.MOST + 1);
    }

    @Test
    void anEmptyBatchHasNone() {
        assertThat(linesOf("")).isEmpty();
    }

    private static List<BatchLines.Line> linesOf(String body) {
        return BatchLines.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
