package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartedPlatform.class)
class DemoIT {

    private final Steward steward;

    DemoIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void aRunEndsWithNothingLostAndNothingDoubledAndPrintsOneJsonDocument() throws Exception {
        // When
        Process demo =
                new ProcessBuilder(
                                Path.of("..", "steward").toString(),
                                "demo",
                                "--json",
                                "--reports",
                                "160",
                                "--rate",
                                "40",
                                "--data",
                                steward.folder().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String printed = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(demo.waitFor()).as(printed).isZero();
        JsonNode result = new ObjectMapper().readTree(printed);
        System.out.println(result.toPrettyString());
        assertThat(result.path("submitted").asLong()).isEqualTo(160);
        assertThat(result.path("accepted").asLong()).isPositive().isLessThan(160);
        for (String some :
                new String[] {
                    "cases",
                    "settled",
                    "decided",
                    "escalated",
                    "resolved",
                    "enforcements",
                    "messages"
                }) {
            assertThat(result.path(some).asLong()).as(some).isPositive();
        }
        assertThat(result.path("lost").asLong(-1)).isZero();
        assertThat(result.path("doubled").asLong(-1)).isZero();
        for (String measured : new String[] {"postToClaimableMs", "decisionToEnforcementMs"}) {
            assertThat(result.at("/" + measured + "/p99").asDouble()).as(measured).isPositive();
        }
    }
}
