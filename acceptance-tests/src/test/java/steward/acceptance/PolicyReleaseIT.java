package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;

/// A policy that one person writes and another approves is what triage judges by, without anybody's restart.
@Tag("long")
@ExtendWith(StartedPlatform.class)
class PolicyReleaseIT {

    private static final String AUTHOR = "policy-manager";
    private static final String APPROVER = "policy-manager-2";
    private static final String PART = "/v1/policies/library/triage-weights/all/1.1.0";

    /// The lead of a release, and some time to hear of it.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Steward steward;

    PolicyReleaseIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void whatIsApprovedAndReleasedIsJudgedBy() throws IOException, InterruptedException {
        // Given
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThat(imported(weights(today))).isEqualTo(200);
        step(AUTHOR, "SUBMIT");
        step(APPROVER, "APPROVE");

        // When
        Rest.Answer released =
                steward.post(
                        AUTHOR,
                        review(),
                        "/v1/policies/releases",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of(
                                                "kind",
                                                "triage-weights",
                                                "id",
                                                "all",
                                                "version",
                                                "1.1.0"))));

        // Then
        assertThat(released.status()).as(released.summary()).isEqualTo(201);
        String release = released.body().path("release").asText();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        steward.get(
                                                        "operator",
                                                        steward.address().triage(),
                                                        "/v1/releases/current")
                                                .body()
                                                .path("release")
                                                .asText())
                                .isEqualTo(release));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        steward.get("ana", review(), "/v1/policies/current")
                                                .body()
                                                .path("release")
                                                .asText())
                                .isEqualTo(release));
    }

    private void step(String person, String step) throws IOException, InterruptedException {
        Rest.Answer taken = steward.post(person, review(), PART + "/steps", Map.of("step", step));
        assertThat(taken.status()).as(taken.summary()).isEqualTo(200);
    }

    private int imported(String yaml) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(review().resolve("/v1/policies/import"))
                        .header("Authorization", "Bearer " + steward.tokenOf(AUTHOR))
                        .header("Content-Type", "application/yaml")
                        .POST(HttpRequest.BodyPublishers.ofString(yaml))
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String weights(LocalDate from) {
        return """
        - kind: triage-weights
          version: 1.1.0
          effectiveFrom: %s
          content:
            severity: {S0: 10368000, S1: 7776000, S2: 5184000, S3: 2592000, S4: 0}
            perReachDecade: 14400
            likelihood: 43201
            minor: 86400
            vettedSource: 86400
            perSenderDoubling: 7200
            senderCap: 43200
            credibleSender: 14400
            surge: {perDoubling: 10800, cap: 43200}
        """
                .formatted(from);
    }

    private URI review() {
        return steward.address().review();
    }
}
