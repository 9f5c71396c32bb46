package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static steward.acceptance.ReportFixtures.noViolation;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.subject;
import static steward.acceptance.WorkFixtures.eventually;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.demo.Rest;

/// Policy managers release other words for a clause while a moderator holds a case under it. A release takes effect a minute and a half after it was made.
@Tag("long")
@ExtendWith({WhereChromiumIs.class, StartedPlatform.class})
class ChangedWordsIT {

    private static final String CLAUSE = "CS-IMPERSONATE-1";
    private static final String OTHER_WORDS = " Neither may anybody pretend to be a puppet.";
    private static final String AUTHOR = "policy-manager";
    private static final String APPROVER = "policy-manager-2";
    private static final String PART = "/v1/policies/library/clauses/" + CLAUSE;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Steward steward;
    private final URI console;

    @TempDir private Path profiles;

    ChangedWordsIT(Steward steward) {
        this.steward = steward;
        this.console = ModeratorDeskIT.console(steward);
    }

    /// A test that fails keeps its case from the next one.
    @AfterEach
    void nothingIsLeftInHand() throws Exception {
        for (Rest.Answer claim = steward.claim("jun");
                claim.status() == 201;
                claim = steward.claim("jun")) {
            assertThat(steward.decide("jun", claim.body(), noViolation()).status()).isEqualTo(201);
        }
    }

    @Test
    void whoDecidesUnderWordsThatChangedMeanwhileReadsTheDifferenceAndGoesOn() throws Exception {
        String post = "post-changed-" + UUID.randomUUID();
        Map<String, Object> report = reportBy("reporter-of-" + post, post, "TW", "impersonation");
        report.put("subject", subject(post, "The text of " + post, "en"));
        String submission = steward.accepted("social-app", report);
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            // Given
            jun.pressesUntil("n", By.cssSelector(".reported"), post);
            jun.presses("v", "1");
            jun.sees("Under");
            jun.types("Why", "It pretends to be somebody.");
            jun.sees("Draft saved");

            // When
            String release = releasedInOtherWords();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(
                                            steward.get(
                                                            "jun",
                                                            steward.address().review(),
                                                            "/v1/policies/current")
                                                    .body()
                                                    .path("release")
                                                    .asText())
                                    .isEqualTo(release));
            jun.pressesWithControl(Keys.ENTER);

            // Then
            jun.sees("The words that govern this changed since you got the case.");
            assertThat(jun.sees(By.cssSelector(".changed")).getText())
                    .contains("version: 1.0.0 → 1.1.0", "puppet");
            assertThat(jun.sees(By.cssSelector(".clause.chosen")).getText())
                    .contains(CLAUSE + " 1.1.0", OTHER_WORDS.strip());
            assertThat(jun.typed("Why")).isEqualTo("It pretends to be somebody.");
            jun.picture("desk-policy-changed");
            assertThat(jun.barriers()).isEmpty();

            // When
            jun.clicks("I have read it: decide");

            // Then
            jun.sees("Decided.");
            eventually(() ->
                    assertThat(
                                    steward.submission("social-app", submission)
                                            .path("outcome")
                                            .asText())
                            .isEqualTo("VIOLATION"));
            assertThat(jun.kept()).isEmpty();
        }
    }

    /// The name of the release.
    private String releasedInOtherWords() throws Exception {
        ObjectNode content = (ObjectNode) get(PART + "/1.0.0").body().path("content").deepCopy();
        ObjectNode clause = (ObjectNode) content.path("clauses").path(0);
        clause.put("version", "1.1.0");
        clause.put("effectiveFrom", LocalDate.now(Clock.systemUTC()).toString());
        clause.put("text", clause.path("text").asText() + OTHER_WORDS);
        ArrayNode parts = JSON.createArrayNode();
        parts.addObject()
                .put("kind", "clauses")
                .put("id", CLAUSE)
                .put("version", "1.1.0")
                .set("content", content);
        imported(JSON.writeValueAsString(parts));
        step(AUTHOR, "SUBMIT");
        step(APPROVER, "APPROVE");
        Rest.Answer released =
                steward.post(
                        AUTHOR,
                        steward.address().review(),
                        "/v1/policies/releases",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of(
                                                "kind", "clauses", "id", CLAUSE, "version",
                                                "1.1.0"))));
        assertThat(released.status()).as(released.summary()).isEqualTo(201);
        return released.body().path("release").asText();
    }

    private void step(String person, String step) throws Exception {
        Rest.Answer taken =
                steward.post(
                        person,
                        steward.address().review(),
                        PART + "/1.1.0/steps",
                        Map.of("step", step));
        assertThat(taken.status()).as(taken.summary()).isEqualTo(200);
    }

    private Rest.Answer get(String path) throws Exception {
        return steward.get(AUTHOR, steward.address().review(), path);
    }

    private void imported(String document) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    steward.address().review().resolve("/v1/policies/import"))
                            .header("Authorization", "Bearer " + steward.tokenOf(AUTHOR))
                            .header("Content-Type", "application/yaml")
                            .POST(HttpRequest.BodyPublishers.ofString(document))
                            .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
