package steward.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventJson;

/// JSON over HTTP with a person's or product's token, as any client of Steward would do it.
public final class Rest {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);

    private final Duration answerWithin;
    private final HttpClient http;
    private final ObjectMapper json = EventJson.newMapper();

    public Rest() {
        this(ANSWER_WITHIN);
    }

    /// @param answerWithin how long an answer may take; then its outcome is unknown
    public Rest(Duration answerWithin) {
        this(answerWithin, HttpClient.Version.HTTP_2);
    }

    private Rest(Duration answerWithin, HttpClient.Version version) {
        this.answerWithin = answerWithin;
        this.http = HttpClient.newBuilder().version(version).connectTimeout(CONNECT_WITHIN).build();
    }

    /// With a connection for each request in hand: a shared one refuses by itself what goes beyond its streams.
    public static Rest unshared() {
        return new Rest(ANSWER_WITHIN, HttpClient.Version.HTTP_1_1);
    }

    /// What came back.
    ///
    /// @param body missing where the answer has none or it is not JSON
    /// @param saysWhen whether it says when to come again
    public record Answer(int status, JsonNode body, boolean saysWhen) {

        public boolean succeeded() {
            return status / 100 == 2;
        }

        /// A short line for a person: status and the problem's title, never what was sent.
        public String summary() {
            return "HTTP "
                    + status
                    + " "
                    + body.path("title").asText("")
                    + " "
                    + body.path("detail").asText("");
        }
    }

    public Answer get(URI uri, String token) throws IOException, InterruptedException {
        return send(authorized(uri, token).GET().build());
    }

    public Answer post(URI uri, String token, Object body)
            throws IOException, InterruptedException {
        return post(uri, token, body, Map.of());
    }

    public Answer post(URI uri, String token, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return postJson(uri, token, json.writeValueAsString(body), headers);
    }

    /// Posts a document as it is.
    public Answer postJson(URI uri, String token, String document, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                authorized(uri, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(document));
        headers.forEach(request::header);
        return send(request.build());
    }

    public Answer put(URI uri, String token, Object body) throws IOException, InterruptedException {
        return send(
                authorized(uri, token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                        .build());
    }

    public Answer delete(URI uri, String token) throws IOException, InterruptedException {
        return send(authorized(uri, token).DELETE().build());
    }

    Answer form(URI uri, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri)
                        .timeout(answerWithin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    Answer getAnonymously(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).timeout(answerWithin).GET().build());
    }

    private HttpRequest.Builder authorized(URI uri, String token) {
        return HttpRequest.newBuilder(uri)
                .timeout(answerWithin)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        boolean saysWhen = response.headers().firstValue("Retry-After").isPresent();
        return new Answer(response.statusCode(), parsed(response), saysWhen);
    }

    private JsonNode parsed(HttpResponse<byte[]> response) throws IOException {
        @Nullable String type = response.headers().firstValue("Content-Type").orElse(null);
        boolean isJson = type != null && type.contains("json") && !type.contains("ndjson");
        return isJson && response.body().length > 0
                ? json.readTree(response.body())
                : MissingNode.getInstance();
    }
}
