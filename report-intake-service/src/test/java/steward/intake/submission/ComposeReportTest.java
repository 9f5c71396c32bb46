package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.intake.hygiene.ReportFixtures;

/// A checked report in the words of the events.
class ComposeReportTest {

    @Test
    void theSubjectIsTakenWhole() {
        // When
        Subject subject = ComposeReport.subject(ReportFixtures.read(ReportFixtures.aReport()));

        // Then
        assertThat(subject.text()).isEqualTo("Grüße 🙂");
        assertThat(subject.media())
                .extracting(MediaReference::kind)
                .containsExactly(MediaReference.Kind.IMAGE);
        assertThat(subject.thread()).hasSize(1);
        assertThat(subject.attributes()).containsEntry("pinned", true).containsEntry("likes", 7);
        assertThat(subject.privateContent()).isFalse();
    }

    @Test
    void vettedFieldsComeFromTheRegistrationOnly() {
        // When
        Reporter reporter =
                ComposeReport.reporter(
                        ReportFixtures.read(ReportFixtures.aReport()), List.of("minor_safety"));

        // Then
        assertThat(reporter.vettedFields()).containsExactly("minor_safety");
        assertThat(reporter.id()).isEqualTo("u-1");
    }

    @Test
    void aDetectorIsASenderPerModelAndShardTheSameForTheSameSubject() {
        // Given
        ObjectNode report =
                ReportFixtures.aReport(body -> {
                    ReportFixtures.reporter(body).put("kind", "AUTOMATED");
                    body.putObject("detector").put("model", "toxicity-3");
                });

        // When
        Reporter one = ComposeReport.reporter(ReportFixtures.read(report), List.of());
        Reporter again = ComposeReport.reporter(ReportFixtures.read(report), List.of());

        // Then
        assertThat(one.kind()).isEqualTo(ReporterKind.AUTOMATED);
        assertThat(one.id()).matches("toxicity-3/\\d+").isEqualTo(again.id());
    }
}
