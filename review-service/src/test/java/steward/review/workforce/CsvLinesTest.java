package steward.review.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.review.workforce.CsvLines.Line;

class CsvLinesTest {

    @Test
    void readsQuotationsLineEndsAndAByteOrderMarkAsSpreadsheetsWriteThem() {
        assertThat(read("\uFEFFid,roles\r\nana,\"moderator;lead\"\r\n\r\n\"b \"\"x\"\",\ny\",z"))
                .containsExactly(
                        new Line(1, List.of("id", "roles")),
                        new Line(2, List.of("ana", "moderator;lead")),
                        new Line(4, List.of("b \"x\",\ny", "z")));
    }

    @Test
    void aQuotationThatIsNeverClosedAndBytesThatAreNoTextAreNoFile() {
        assertThat(CsvLines.read("id\n\"ana".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(CsvLines.read(new byte[] {'i', 'd', (byte) 0xc3, '\n'})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://example.org\")",
                "+1",
                "-1+1",
                "@SUM(1;1)",
                "\t=1",
                "a,b",
                "say \"no\"",
                "ana"
            })
    void whatASpreadsheetWouldRunIsInertAndComesBackAsItWas(String value) {
        String written = CsvLines.write(List.of(value, "x"));

        assertThat(written.replaceFirst("^\"", "")).doesNotStartWith("=");
        assertThat(written.replaceFirst("^\"", "").charAt(0)).isNotIn('+', '-', '@', '\t');
        assertThat(read(written).getFirst().cells()).containsExactly(value, "x");
    }

    private static List<Line> read(String text) {
        return CsvLines.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
