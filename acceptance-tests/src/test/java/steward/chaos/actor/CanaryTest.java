package steward.chaos.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.demo.input.GeneratedReport;
import steward.demo.input.ReportStream;

class CanaryTest {

    private final Canary canary = Canary.of(7);
    private final List<GeneratedReport> reports =
            new ReportStream(7, "run", Instant.parse("2026-01-01T10:00:00Z")).reports(300);

    @Test
    void someTextsAndSomeNotesCarryTheWord() throws Exception {
        // When
        long texts = 0;
        long notes = 0;
        for (GeneratedReport report : reports) {
            JsonNode body = bodyOf(canary.plantedIn(report));
            texts += canary.isIn(body.at("/subject/text").asText()) ? 1 : 0;
            notes += canary.isIn(body.path("note").asText()) ? 1 : 0;
        }

        // Then
        assertThat(texts).isBetween(1L, 299L);
        assertThat(notes).isBetween(1L, 299L);
    }

    @Test
    void everyReportOfASubjectShowsTheSameText() throws Exception {
        // Given
        Map<String, String> texts = new HashMap<>();

        // Then
        for (GeneratedReport report : reports) {
            JsonNode subject = bodyOf(canary.plantedIn(report)).path("subject");
            String before =
                    texts.putIfAbsent(subject.path("id").asText(), subject.path("text").asText());
            assertThat(before).isIn(null, subject.path("text").asText());
        }
    }

    @Test
    void aRepeatedRequestStaysTheSame() {
        assertThat(canary.plantedIn(reports.getFirst()).body())
                .isEqualTo(canary.plantedIn(reports.getFirst()).body());
    }

    private static JsonNode bodyOf(GeneratedReport report) throws Exception {
        return new ObjectMapper().readTree(report.body());
    }
}
