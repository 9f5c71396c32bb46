package steward.intake.hygiene;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.intake.hygiene.ReportFixtures.aReport;
import static steward.intake.hygiene.ReportFixtures.fieldsOf;
import static steward.intake.hygiene.ReportFixtures.read;
import static steward.intake.hygiene.ReportFixtures.reporter;
import static steward.intake.hygiene.ReportFixtures.subject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import steward.access.ProblemType;

/// What a report may say, field by field.
class CheckReportTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aGoodReportHasNoFlaws() {
        assertThat(CheckReport.check(read(aReport()), NOW)).isEmpty();
    }

    @Test
    void anEmptyReportNamesEverythingThatIsMissing() {
        // When
        List<Flaw> flaws =
                CheckReport.check(
                        new ReportRequest(null, null, null, null, null, null, null, null), NOW);

        // Then
        assertThat(fieldsOf(flaws))
                .containsExactly(
                        "reporter required",
                        "subject required",
                        "category required",
                        "market required");
    }

    @Test
    void unknownValuesAreNamedWithTheKnownOnes() {
        // When
        List<Flaw> flaws =
                flawsOf(report -> {
                    reporter(report).put("kind", "ALIEN");
                    ((ObjectNode) subject(report).get("media").get(0)).put("kind", "hologram");
                    report.put("market", "XX");
                });

        // Then
        assertThat(fieldsOf(flaws))
                .containsExactly(
                        "reporter.kind one-of", "subject.media[0].kind one-of", "market one-of");
        assertThat(flaws)
                .allSatisfy(flaw -> assertThat(flaw.type()).isEqualTo(ProblemType.UNKNOWN_VALUE));
        assertThat(flaws.getFirst().violation().expected()).contains("TRUSTED_FLAGGER");
    }

    @Test
    void marketsAreUpperCase() {
        assertThat(fieldsOf(flawsOf(report -> report.put("market", "de"))))
                .containsExactly("market one-of");
    }

    @Test
    void textsAreMeasuredInBytes() {
        // Given
        String fits = "ü".repeat(8 * 1024);

        // Then
        assertThat(flawsOf(report -> subject(report).put("text", fits))).isEmpty();
        assertThat(fieldsOf(flawsOf(report -> subject(report).put("text", fits + "x"))))
                .containsExactly("subject.text size");
        assertThat(fieldsOf(flawsOf(report -> report.put("note", "x".repeat(4 * 1024 + 1)))))
                .containsExactly("note size");
    }

    @Test
    void aThreadEntryIsAtMostOneKibibyte() {
        // When
        List<Flaw> flaws =
                flawsOf(report ->
                        ((ObjectNode) subject(report).get("thread").get(0))
                                .put("text", "x".repeat(1025)));

        // Then
        assertThat(fieldsOf(flaws)).containsExactly("subject.thread[0].text size");
        assertThat(Flaw.problemOf(flaws).status()).isEqualTo(413);
    }

    @Test
    void moreEntriesThanAllowedAreTooLarge() {
        // When
        List<Flaw> flaws =
                flawsOf(report -> {
                    for (int more = 0; more < 20; more++) {
                        subject(report).withArray("thread").addObject().put("id", "t");
                    }
                    for (int more = 0; more < 16; more++) {
                        subject(report)
                                .withArray("media")
                                .addObject()
                                .put("kind", "image")
                                .put("url", "u");
                    }
                });

        // Then
        assertThat(fieldsOf(flaws))
                .containsExactlyInAnyOrder("subject.media count", "subject.thread count");
        assertThat(Flaw.problemOf(flaws).status()).isEqualTo(413);
    }

    @Test
    void attributesAreScalars() {
        // When
        List<Flaw> flaws =
                flawsOf(report -> {
                    ObjectNode attributes = (ObjectNode) subject(report).get("attributes");
                    attributes.putObject("nested");
                    attributes.putNull("nothing");
                    attributes.put("vast", new BigDecimal("1e400"));
                });

        // Then
        assertThat(fieldsOf(flaws))
                .containsExactlyInAnyOrder(
                        "subject.attributes.nested scalar",
                        "subject.attributes.nothing scalar",
                        "subject.attributes.vast scalar");
    }

    @Test
    void anAnonymousReporterHasNoIdAndAnyOtherPersonHas() {
        assertThat(fieldsOf(flawsOf(report -> reporter(report).put("kind", "ANONYMOUS"))))
                .containsExactly("reporter.id anonymous");
        assertThat(fieldsOf(flawsOf(report -> reporter(report).remove("id"))))
                .containsExactly("reporter.id required");
    }

    @Test
    void anAutomatedReportNamesItsDetector() {
        assertThat(fieldsOf(flawsOf(report -> reporter(report).put("kind", "AUTOMATED"))))
                .containsExactly("detector required");
        assertThat(
                        fieldsOf(
                                flawsOf(report ->
                                        report.putObject("detector")
                                                .put("model", "m")
                                                .put("confidence", 1.5))))
                .containsExactly("detector.confidence range");
    }

    @Test
    void partsOfTheKeyHoldNoSeparatorAndNoControlCharacter() {
        assertThat(fieldsOf(flawsOf(report -> subject(report).put("product", "a/b"))))
                .containsExactly("subject.product format");
        assertThat(fieldsOf(flawsOf(report -> subject(report).put("id", "a\nb"))))
                .containsExactly("subject.id name");
        assertThat(fieldsOf(flawsOf(report -> reporter(report).put("id", "\u001b[31m"))))
                .containsExactly("reporter.id name");
    }

    @Test
    void timesAreInstantsOfThePast() {
        assertThat(fieldsOf(flawsOf(report -> report.put("occurredAt", "yesterday"))))
                .containsExactly("occurredAt format");
        assertThat(fieldsOf(flawsOf(report -> report.put("occurredAt", "2027-01-01T00:00:00Z"))))
                .containsExactly("occurredAt range");
        assertThat(
                        fieldsOf(
                                flawsOf(report ->
                                        report.put("occurredAt", "+999999999-01-01T00:00:00Z"))))
                .containsExactly("occurredAt range");
    }

    @Test
    void whatIsTooLargeDecidesTheStatus() {
        // When
        List<Flaw> flaws =
                flawsOf(report -> report.put("market", "XX").put("note", "x".repeat(5000)));

        // Then
        assertThat(Flaw.problemOf(flaws).status()).isEqualTo(413);
        assertThat(Flaw.problemOf(flaws).errors()).hasSize(2);
    }

    private static List<Flaw> flawsOf(Consumer<ObjectNode> change) {
        return CheckReport.check(read(aReport(change)), NOW);
    }
}
