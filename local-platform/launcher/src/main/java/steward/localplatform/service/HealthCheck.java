package steward.localplatform.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Asks services on loopback whether they are ready.
public final class HealthCheck implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_ANSWER).build();

    public boolean isReady(int port) {
        return ask(port).filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /// Whether the service has read of so many people what they may do, or does not ask for people at all.
    public boolean knowsPeople(int port, int atLeast) {
        return ask(port).map(HttpResponse::body).map(HealthCheck::json).stream()
                .flatMap(health -> StreamSupport.stream(health.path("checks").spliterator(), false))
                .filter(check -> check.path("name").asText().equals("access is read"))
                .allMatch(check -> check.path("data").path("people").asInt() >= atLeast);
    }

    private Optional<HttpResponse<String>> ask(int port) {
        URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
        HttpRequest request = HttpRequest.newBuilder(health).timeout(TO_ANSWER).build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.nullNode();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
