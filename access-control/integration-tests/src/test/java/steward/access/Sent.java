package steward.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/// A request as a stranger would send it, and what came back.
public record Sent(HttpResponse<String> response) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Sent post(URI to, @Nullable String token, byte[] body, String... headers) {
        return send(to, "POST", token, BodyPublishers.ofByteArray(body), headers);
    }

    public static Sent get(URI to, @Nullable String token, String... headers) {
        return send(to, "GET", token, BodyPublishers.noBody(), headers);
    }

    public static Sent send(
            URI to, String method, @Nullable String token, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Sent(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String body() {
        return response.body();
    }

    public JsonNode problem() {
        try {
            return new ObjectMapper().readTree(body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + body(), e);
        }
    }

    public String kind() {
        return problem().path("type").asText().replace("urn:steward:problem:", "");
    }

    /// The first error as `field rule`.
    public String firstError() {
        JsonNode error = problem().path("errors").path(0);
        return error.path("field").asText() + " " + error.path("rule").asText();
    }

    public String expected() {
        return problem().path("errors").path(0).path("expected").asText();
    }
}
