package steward.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import steward.acceptance.StartedPlatform;
import steward.acceptance.Steward;
import steward.demo.Rest;

/// Policy managers release an overlay with a quiz, and a moderator reads and answers it in a browser. A release takes effect a minute and a half after it was made.
@Tag("long")
@ExtendWith({WhereChromiumIs.class, StartedPlatform.class})
class QuizzedChangeIT {

    private static final String AUTHOR = "policy-manager";
    private static final String APPROVER = "policy-manager-2";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// In a market that no other test works in.
    private static final String PARTS =
            """
            - kind: overlays
              id: %1$s
              version: 1.0.0
              content:
                market: IS
                clause: CS-IMPERSONATE-1
                from: %2$s
                reason: {kind: LEGAL, text: "a law says so", source: "Some Act, s. 1"}
                delta: {text: "Neither may anybody pretend to be a puppet."}
            - kind: quizzes
              id: %1$s
              version: 1.0.0
              content:
                about: {part: overlays/%1$s, version: 1.0.0}
                from: %2$s
                questions:
                - id: scope
                  text: {en: "May somebody pretend to be a puppet in Iceland?"}
                  answers:
                  - {id: allowed, text: {en: "They may"}, right: false}
                  - {id: forbidden, text: {en: "They may not"}, right: true}
                  explanation: {en: "The overlay adds puppets to the clause."}
                - id: others
                  text: {en: "Who else may nobody pretend to be?"}
                  answers:
                  - {id: people, text: {en: "Other people"}, right: true}
                  - {id: brands, text: {en: "Brands"}, right: true}
                  - {id: oneself, text: {en: "Oneself"}, right: false}
                  explanation: {en: "The clause stays as it is."}
            """;

    private final String id = "IS-" + UUID.randomUUID().toString().substring(0, 8);
    private final Steward steward;
    private final URI console;

    @TempDir private Path profiles;

    QuizzedChangeIT(Steward steward) {
        this.steward = steward;
        this.console = ModeratorDeskIT.console(steward);
    }

    @Test
    void whoMisreadsAChangeIsToldWhyAndAcknowledgesItByAnsweringAgain() throws Exception {
        // Given
        release();
        try (Browser jun = Browser.of("jun", console, profiles.resolve("jun"))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .untilAsserted(() -> {
                        jun.opens("/my-day");
                        jun.sees(By.cssSelector(".day-columns"));
                        assertThat(jun.text()).contains("2 questions are asked about it.");
                    });

            // When
            jun.clicks("Read the change");
            jun.sees("Neither may anybody pretend to be a puppet.");
            jun.field("They may").click();
            jun.field("Brands").click();
            jun.field("Other people").click();
            jun.clicks("Send my answers");

            // Then
            jun.sees("Not noted yet: 1 question is answered wrongly.");
            assertThat(jun.sees(By.cssSelector(".quiz-question .wrong")).getText())
                    .isEqualTo("The overlay adds puppets to the clause.");
            assertThat(jun.text()).doesNotContain("The clause stays as it is.");
            jun.picture("quiz-answered-wrongly");
            assertThat(jun.barriers()).isEmpty();

            // When
            jun.field("They may not").click();
            jun.clicks("Send my answers");

            // Then
            jun.sees("All answers are right");
            jun.sees("The clause stays as it is.");
            jun.sees(By.cssSelector("dialog[open] .button.first")).click();
            assertThat(jun.has(By.cssSelector("dialog[open]"))).isFalse();
        }
    }

    private void release() throws Exception {
        imported(PARTS.formatted(id, LocalDate.now(Clock.systemUTC())));
        for (String kind : List.of("overlays", "quizzes")) {
            step(kind, AUTHOR, "SUBMIT");
            step(kind, APPROVER, "APPROVE");
        }
        Rest.Answer released =
                steward.post(
                        AUTHOR,
                        steward.address().review(),
                        "/v1/policies/releases",
                        Map.of("parts", List.of(part("overlays"), part("quizzes"))));
        assertThat(released.status()).as(released.summary()).isEqualTo(201);
    }

    private Map<String, String> part(String kind) {
        return Map.of("kind", kind, "id", id, "version", "1.0.0");
    }

    private void step(String kind, String person, String step) throws Exception {
        Rest.Answer taken =
                steward.post(
                        person,
                        steward.address().review(),
                        "/v1/policies/library/%s/%s/1.0.0/steps".formatted(kind, id),
                        Map.of("step", step));
        assertThat(taken.status()).as(taken.summary()).isEqualTo(200);
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
