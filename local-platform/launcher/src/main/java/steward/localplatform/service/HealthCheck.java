package steward.localplatform.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks services on loopback whether they are ready.
public final class HealthCheck implements AutoCloseable {

    private static final Duration TO_ANSWER = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_ANSWER).build();

    public boolean isReady(int port) {
        URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
        HttpRequest request = HttpRequest.newBuilder(health).timeout(TO_ANSWER).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
