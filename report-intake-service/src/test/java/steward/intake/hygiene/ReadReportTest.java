package steward.intake.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.access.Problem;
import steward.intake.hygiene.ReportReading.Refused;
import steward.intake.hygiene.ReportReading.Shaped;

/// What the bytes of a report must be.
class ReadReportTest {

    @Test
    void aReportIsReadWhole() {
        // When
        ReportRequest report = ReportFixtures.read(ReportFixtures.aReport());

        // Then
        assertThat(report.subject())
                .isNotNull()
                .satisfies(subject -> assertThat(subject.text()).isEqualTo("Grüße 🙂"));
        assertThat(report.market()).isEqualTo("DE");
    }

    @ParameterizedTest(name = "{0} is answered {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"market\": 5}                          | 400 | market",
                "{\"subject\": []}                        | 400 | subject",
                "{\"reporter\": {\"minor\": \"yes\"}}     | 400 | reporter.minor",
                "{\"reporter\": {\"accountAgeDays\": 1.5}}| 400 | reporter.accountAgeDays",
                "{\"severity\": \"S0\"}                   | 400 | severity",
                "{\"market\": \"DE\", \"market\": \"FR\"} | 400 | ''",
                "{\"market\": \"DE\"} trailing            | 400 | ''",
                "{\"market\": NaN}                        | 400 | ''",
                "[]                                       | 400 | ''",
                "{\"note\": \"a\\u0000b\"}                | 422 | note",
                "{\"note\": \"a\\ud800b\"}                | 422 | note",
            })
    void whatIsNoReportIsRefusedByField(String body, int status, String field) {
        // When
        Problem problem = problemOf(ReportFixtures.bytes(body));

        // Then
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.errors())
                .first()
                .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        // Given
        byte[] latin = "{\"note\": \"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1);

        // When
        Problem problem = problemOf(latin);

        // Then
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .first()
                .satisfies(error -> assertThat(error.rule()).isEqualTo("utf-8"));
    }

    @Test
    void depthIsBounded() {
        // When
        Problem problem = problemOf(ReportFixtures.bytes("{\"a\":".repeat(100_000)));

        // Then
        assertThat(problem.status()).isBetween(400, 413);
    }

    @Test
    void aBodyAboveTheLimitIsTooLarge() {
        // When
        Problem problem =
                problemOf(ReportFixtures.bytes("{\"note\": \"" + "x".repeat(300_000) + "\"}"));

        // Then
        assertThat(problem.status()).isEqualTo(413);
    }

    @Test
    void noBodyIsRefused() {
        assertThat(problemOf(null).status()).isEqualTo(400);
    }

    @Test
    void aLineOfABatchHasItsOwnKey() {
        // Given
        String line = "{\"idempotencyKey\": \"k-1\", \"report\": " + ReportFixtures.aReport() + "}";

        // When
        ReportReading reading = ReadReport.line(ByteBuffer.wrap(ReportFixtures.bytes(line)));

        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Shaped.class,
                        shaped -> assertThat(shaped.idempotencyKey()).isEqualTo("k-1"));
    }

    @Test
    void aLineWithoutReportIsRefused() {
        // When
        ReportReading reading =
                ReadReport.line(
                        ByteBuffer.wrap(ReportFixtures.bytes("{\"idempotencyKey\": \"k-1\"}")));

        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(422));
    }

    private static Problem problemOf(byte @Nullable [] body) {
        return ((Refused) ReadReport.single(body, null)).problem();
    }
}
