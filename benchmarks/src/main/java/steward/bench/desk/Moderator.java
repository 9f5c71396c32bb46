package steward.bench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import steward.localplatform.process.CannotStart;

/// A moderator at work through the REST interface.
final class Moderator implements Turns.Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI review;
    private final String token;
    private String caseId = "";
    private String fencingToken = "";

    Moderator(HttpClient http, URI review, String token) {
        this.http = http;
        this.review = review;
        this.token = token;
    }

    @Override
    public boolean claim() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = post("/v1/claims", Map.of());
        if (answer.statusCode() == 204) {
            return false;
        }
        JsonNode claim = JSON.readTree(require(answer, 201));
        caseId = claim.path("case").path("caseId").asText();
        fencingToken = claim.path("fencingToken").asText();
        return true;
    }

    @Override
    public void decide() throws IOException, InterruptedException {
        require(
                post(
                        "/v1/cases/" + caseId + "/decisions",
                        Map.of(
                                "fencingToken",
                                fencingToken,
                                "outcome",
                                "NO_VIOLATION",
                                "rationale",
                                "Looked at it.")),
                201);
    }

    private HttpResponse<byte[]> post(String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(review.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static byte[] require(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new CannotStart(
                    "%s answered %d".formatted(answer.uri().getPath(), answer.statusCode()));
        }
        return answer.body();
    }
}
