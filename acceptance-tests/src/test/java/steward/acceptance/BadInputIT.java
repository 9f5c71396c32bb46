package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.ReportFixtures.reportBy;
import static steward.acceptance.ReportFixtures.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a request is answered with a status of its own and a problem that names the field; nothing of it is kept or logged.
@ExtendWith(StartedPlatform.class)
class BadInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "canary-of-bad-input";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Steward steward;

    BadInputIT(Steward steward) {
        this.steward = steward;
    }

    record Bad(String name, String text, Charset charset, int status, String field) {
        byte[] body() {
            return text.getBytes(charset);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> bodies() {
        return Stream.of(
                bad("no JSON", "{" + CANARY, 400, ""),
                bad("trailing data", "{} " + CANARY, 400, ""),
                bad("a number for a text", json("market", 7), 400, "market"),
                bad("a list for an object", json("reporter", List.of()), 400, "reporter"),
                bad("an unknown field", json("sevrity", "S0"), 400, "sevrity"),
                bad("no subject", without("subject"), 422, "subject"),
                bad(
                        "a kind of reporter that is none",
                        json("reporter", Map.of("kind", "ROBOT")),
                        422,
                        "reporter.kind"),
                bad("a market that is none", json("market", "Atlantis"), 422, "market"),
                bad("NUL", json("note", CANARY + "\u0000"), 422, "note"),
                bad("a lone surrogate", "{\"note\":\"" + CANARY + "\\ud800\"}", 422, "note"),
                bad(
                        "text over 16 KiB",
                        json("subject", subject("post-long", "x".repeat(16 * 1024 + 1), "en")),
                        413,
                        "subject.text"),
                bad("a note over 4 KiB", json("note", CANARY.repeat(300)), 413, "note"),
                bad(
                        "a flagger nobody registered",
                        json("reporter", Map.of("kind", "TRUSTED_FLAGGER", "id", "self-made")),
                        422,
                        "reporter"),
                bad("JSON a thousand levels deep", "[".repeat(1000), 400, ""),
                new Bad("invalid UTF-8", "{\"\u00c3(\"}", StandardCharsets.ISO_8859_1, 400, ""),
                bad("a body over 256 KiB", json("note", "x".repeat(300 * 1024)), 413, ""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isAnsweredWithItsOwnStatusAndTheField(Bad bad) throws Exception {
        // When
        HttpResponse<String> answer =
                post(bad.body(), "Bearer " + steward.tokenOf("social-app"), Map.of());

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        JsonNode problem = problemOf(answer);
        if (!bad.field().isEmpty()) {
            assertThat(problem.path("errors").path(0).path("field").asText())
                    .startsWith(bad.field());
            assertThat(problem.path("errors").path(0).path("expected").asText()).isNotEmpty();
        }
    }

    @Test
    void withoutATokenIs401() throws Exception {
        // When
        HttpResponse<String> answer = post(good(), "", Map.of());

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        problemOf(answer);
    }

    @Test
    void aTokenNobodySignedIs401() throws Exception {
        // Given
        String claims =
                "{\"sub\":\"social-app\",\"aud\":\"steward\",\"roles\":[\"product\"],\"client\":\"social-app\"}";
        String unsigned = base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";

        // When
        HttpResponse<String> answer = post(good(), "Bearer " + unsigned, Map.of());

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        problemOf(answer);
    }

    @Test
    void aModeratorsTokenIs403() throws Exception {
        // When
        HttpResponse<String> answer = post(good(), "Bearer " + steward.tokenOf("ana"), Map.of());

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        problemOf(answer);
    }

    @Test
    void aCompressedBodyIs415() throws Exception {
        // When
        HttpResponse<String> answer =
                post(
                        good(),
                        "Bearer " + steward.tokenOf("social-app"),
                        Map.of("Content-Encoding", "gzip"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(415);
        problemOf(answer);
    }

    @Test
    void anotherClientsSubmissionIsNotFound() throws Exception {
        // Given
        String submission =
                steward.accepted("social-app", reportBy("eva", "post-foreign", "SE", "spam"));

        // When
        var answer =
                steward.get(
                        "market-place",
                        steward.address().intake(),
                        "/v1/submissions/" + submission);

        // Then
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void nothingOfAReportStandsInAnyLog() throws Exception {
        // Given
        Map<String, Object> report = reportBy("person-" + CANARY, "post-canary", "SE", "spam");
        report.put("note", "note " + CANARY);
        report.put("subject", subject("post-canary", "text " + CANARY, "en"));
        steward.accepted("social-app", report);
        for (Bad bad : bodies().toList()) {
            post(bad.body(), "Bearer " + steward.tokenOf("social-app"), Map.of());
        }

        // When
        List<Path> tellTales;
        try (Stream<Path> logs = Files.list(steward.folder().resolve("logs"))) {
            tellTales = logs.filter(BadInputIT::mentionsCanary).toList();
        }

        // Then
        assertThat(tellTales).isEmpty();
    }

    private HttpResponse<String> post(
            byte[] body, String authorization, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(steward.address().intake().resolve("/v1/reports"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode problemOf(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain(CANARY, "Exception", "\tat ");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("type").asText()).isNotEmpty();
        return problem;
    }

    private static boolean mentionsCanary(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Bad bad(String name, String body, int status, String field) {
        return new Bad(name, body, StandardCharsets.UTF_8, status, field);
    }

    private static byte[] good() {
        return written(reportBy("eva", "post-good", "SE", "spam")).getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String field, Object value) {
        Map<String, Object> report = reportBy("eva", "post-bad", "SE", "spam");
        report.put(field, value);
        return written(report);
    }

    private static String without(String field) {
        Map<String, Object> report = new HashMap<>(reportBy("eva", "post-bad", "SE", "spam"));
        report.remove(field);
        return written(report);
    }

    private static String written(Map<String, Object> report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
