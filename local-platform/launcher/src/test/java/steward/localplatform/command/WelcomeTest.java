package steward.localplatform.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;

/// What `./steward up` prints for a newcomer to paste.
class WelcomeTest {

    @Test
    void theFirstReportHasAPictureAndAFilmWhereTheyAreServed() throws Exception {
        JsonNode report = firstReport(8090);

        assertThat(report.at("/subject/media/0/url").asText())
                .matches("http://social-app\\.localhost:8090/[0-9a-f]{12}\\.png");
        assertThat(report.at("/subject/media/1/captionsUrl").asText()).endsWith(".vtt");
        assertThat(text(8090)).contains("http://<client>.localhost:8090");
    }

    @Test
    void withoutThemItHasNone() throws Exception {
        assertThat(firstReport(0).at("/subject/media").isMissingNode()).isTrue();
        assertThat(text(0)).doesNotContain("localhost:0");
    }

    private static JsonNode firstReport(int mediaPort) throws JsonProcessingException {
        String text = text(mediaPort);
        int begin = text.indexOf("-d '") + "-d '".length();
        return new ObjectMapper().readTree(text.substring(begin, text.indexOf('\'', begin)));
    }

    private static String text(int mediaPort) {
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        RunningProcess intake =
                new RunningProcess("report-intake", 1, 8081, true, Path.of("intake.log"));
        PlatformState state =
                new PlatformState(
                        1,
                        now,
                        true,
                        "127.0.0.1:19092",
                        "http://127.0.0.1:18080/steward",
                        List.of(intake),
                        Map.of(),
                        mediaPort);
        return Welcome.text(state, Path.of("data"), "1.0 s");
    }
}
