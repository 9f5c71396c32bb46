package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.violation;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a moderator decided of a text answers the same text under another post of the same account, because the shipped policy lets it.
@ExtendWith(StartedPlatform.class)
class SameContentIT {

    private static final String ADVERTISEMENT =
            "Ten thousand real followers by tomorrow, write to me for prices and never be alone again";

    private final Steward steward;
    private final WorkFixtures work;

    SameContentIT(Steward steward) {
        this.steward = steward;
        this.work = new WorkFixtures(steward);
    }

    @Test
    void theSameSpamAgainIsAnsweredWithoutAPersonAndWithItsGround() throws Exception {
        // Given
        String first =
                steward.accepted("social-app", advertisement("post-first", "first-reporter"));
        JsonNode claim = work.claimed("dieter", "post-first");
        assertThat(
                        steward.decide(
                                        "dieter",
                                        claim,
                                        violation("CS-SPAM-1", "1.0.0", "remove_content"))
                                .status())
                .isEqualTo(201);
        eventually(
                () -> assertThat(decided(first).path("outcome").asText()).isEqualTo("VIOLATION"));

        // When
        String again =
                steward.accepted("social-app", advertisement("post-again", "second-reporter"));

        // Then
        eventually(
                () -> assertThat(decided(again).path("outcome").asText()).isEqualTo("VIOLATION"));
        assertThat(decided(again).path("caseId")).isNotEqualTo(decided(first).path("caseId"));
        JsonNode asked = work.enforcementOf("social-app", "post-again");
        assertThat(asked.toString()).contains("remove_content");
        work.confirm("social-app", asked);
        String decision = decided(again).path("decisionId").asText();
        eventually(() ->
                assertThat(statementOf(decision).path("automatedDecision").asBoolean())
                        .as("the author is told that a rule decided")
                        .isTrue());
    }

    private JsonNode statementOf(String decision) throws Exception {
        for (JsonNode item : steward.feed("social-app")) {
            JsonNode message = item.path("message");
            if (item.path("kind").asText().equals("STATEMENT_OF_REASONS")
                    && message.path("decisionId").asText().equals(decision)) {
                return message;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode decided(String submission) throws Exception {
        return steward.submission("social-app", submission);
    }

    private static Map<String, Object> advertisement(String post, String reporter) {
        Map<String, Object> report = reportBy(reporter, post, "BE", "spam");
        report.put(
                "subject",
                Map.of(
                        "product",
                        "social-app",
                        "type",
                        "post",
                        "id",
                        post,
                        "owner",
                        Map.of("id", "advertiser"),
                        "text",
                        ADVERTISEMENT,
                        "language",
                        "en"));
        return report;
    }
}
