package steward.review.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.review.certification.Certificate;
import steward.review.workforce.CertificatesFile.Row;

class CertificatesFileTest {

    private static final Certificate MALAY =
            new Certificate(
                    "ms",
                    "MQT",
                    Map.of("speaking", new BigDecimal("85.5"), "listening", new BigDecimal("90")),
                    LocalDate.parse("2026-01-10"),
                    LocalDate.parse("2028-01-09"),
                    "Kuala Lumpur Test Centre");

    @Test
    void aLineIsWhatTheProfileWouldBeGiven() {
        Row row =
                read(
                        "siti",
                        "ms",
                        "MQT",
                        "speaking=85.5; listening=90",
                        "2026-01-10",
                        "2028-01-09",
                        "Kuala Lumpur Test Centre");

        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Paper.class,
                        paper -> {
                            assertThat(paper.person()).isEqualTo("siti");
                            assertThat(paper.request().certificate()).isEqualTo(MALAY);
                        });
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() {
        Row row =
                CertificatesFile.read(
                        CertificatesFile.COLUMNS,
                        new CsvLines.Line(2, CertificatesFile.write("siti", MALAY)));

        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Paper.class,
                        paper -> assertThat(paper.request().certificate()).isEqualTo(MALAY));
    }

    @Test
    void aLineThatCannotBeReadNamesFieldAndRule() {
        assertThat(errorOf(read("siti", "ms")).rule()).isEqualTo("size");
        assertThat(errorOf(read("", "ms", "MQT", "a=1", "2026-01-10", "", "x")).field())
                .isEqualTo("person");
        assertThat(errorOf(read("siti", "ms", "MQT", "85", "2026-01-10", "", "x")).field())
                .isEqualTo("scores");
        assertThat(errorOf(read("siti", "ms", "MQT", "a=1", "10 Jan", "", "x")).rule())
                .isEqualTo("date");
    }

    private static Row read(String... cells) {
        return CertificatesFile.read(
                CertificatesFile.COLUMNS, new CsvLines.Line(7, List.of(cells)));
    }

    private static Violation errorOf(Row row) {
        return ((Row.Unreadable) row).error();
    }
}
