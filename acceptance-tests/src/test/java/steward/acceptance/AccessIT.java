package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;

/// In every service a token that is valid for long grants nothing once access is over, and no more than the register says before.
@ExtendWith(StartedPlatform.class)
class AccessIT {

    private static final String PERSON = "press-1";
    private static final Duration SECONDS = Duration.ofSeconds(10);

    /// Where any signed-in person is refused or let in by the register before the role is asked for.
    private static final Map<String, String> ENDPOINTS =
            Map.of(
                    "report-intake", "/v1/clients",
                    "triage", "/v1/releases/current",
                    "review", "/v1/policies/current",
                    "escalation", "/v1/escalations",
                    "analytics", "/v1/measures/totals");

    private final Steward steward;
    private final Clock clock = Clock.systemUTC();
    private final Rest rest = new Rest();

    AccessIT(Steward steward) {
        this.steward = steward;
    }

    @AfterEach
    void theyWorkHereAgain() throws Exception {
        register(List.of("specialist"), null);
        awaitEverywhere("");
    }

    @Test
    void endedAccessIsOverInEveryServiceWithinSeconds() throws Exception {
        // Given
        String token = steward.tokenOf(PERSON);
        assertThat(rules(token).values()).containsOnly("");
        assertThat(escalations(token).status()).isEqualTo(200);

        // When
        Rest.Answer ended =
                steward.post(
                        "operator",
                        steward.address().review(),
                        "/v1/people/" + PERSON + "/end",
                        Map.of());

        // Then
        assertThat(ended.body().path("state").asText()).isEqualTo("ENDED");
        awaitEverywhere("access-ended");
        assertThat(escalations(token).body().path("detail").asText())
                .startsWith("the access of this person ended on ");
    }

    @Test
    void accessIsOverWithTheContractWhateverTheTokenSays() throws Exception {
        // Given
        String token = steward.tokenOf(PERSON);

        // When
        register(List.of("specialist"), clock.instant().plusSeconds(5));

        // Then
        awaitEverywhere("access-ended");
        assertThat(escalations(token).status()).isEqualTo(403);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAlthoughTheTokenHasIt() throws Exception {
        // Given
        String token = steward.tokenOf(PERSON);

        // When
        register(List.of("analyst"), null);

        // Then
        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(escalations(token).status()).isEqualTo(403));
    }

    private Rest.Answer escalations(String token) throws IOException, InterruptedException {
        return rest.get(steward.address().escalation().resolve("/v1/escalations"), token);
    }

    private void register(List<String> roles, @Nullable Instant until)
            throws IOException, InterruptedException {
        Map<String, Object> access =
                new HashMap<>(
                        Map.of("roles", roles, "regions", List.of("global"), "team", "press"));
        if (until != null) {
            access.put("until", until.toString());
        }
        Rest.Answer done =
                rest.put(
                        steward.address().review().resolve("/v1/people/" + PERSON),
                        steward.tokenOf("operator"),
                        access);
        assertThat(done.succeeded()).as(done.summary()).isTrue();
    }

    private void awaitEverywhere(String rule) throws IOException, InterruptedException {
        String token = steward.tokenOf(PERSON);
        await().atMost(SECONDS)
                .untilAsserted(() ->
                        assertThat(rules(token))
                                .hasSize(5)
                                .allSatisfy((_, said) -> assertThat(said).isEqualTo(rule)));
    }

    /// By service, the rule by which the register refuses this token; empty where it does not.
    private Map<String, String> rules(String token) throws IOException, InterruptedException {
        Map<String, String> rules = new HashMap<>();
        for (RunningProcess process :
                PlatformState.read(steward.folder()).orElseThrow().processes()) {
            String path = ENDPOINTS.get(process.name());
            if (path != null) {
                URI service = URI.create("http://127.0.0.1:" + process.port());
                JsonNode error =
                        rest.get(service.resolve(path), token).body().path("errors").path(0);
                rules.put(
                        process.name(),
                        error.path("field").asText().equals("sub")
                                ? error.path("rule").asText()
                                : "");
            }
        }
        return rules;
    }
}
