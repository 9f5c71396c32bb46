package steward.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.localplatform.process.Ports;

class HttpProxyTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<Integer> ports = Ports.free(3);
    private final HttpProxy proxy = HttpProxy.start(ports.getFirst());
    private final Instance one = Instance.on(ports.get(1), "one");
    private final Instance other = Instance.on(ports.get(2), "other");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.shutdownNow();
        proxy.close();
        one.close();
        other.close();
    }

    @Test
    void passesRequestAndAnswerOnAsTheyAre() throws Exception {
        // Given
        proxy.add(one.port());

        // When
        HttpResponse<String> answer = post("body");

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/made");
        assertThat(answer.body()).isEqualTo("one key-1 body");
    }

    @Test
    void asksOnlyThoseThatAreReady() throws Exception {
        // Given
        proxy.add(one.port());
        proxy.add(other.port());

        // When
        one.ready().set(false);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(proxy.inService()).containsExactly(other.port()));
        assertThat(post("a").body() + post("b").body()).doesNotContain("one");
    }

    @Test
    void asksWhoListensWhenNobodyIsReadyAndSaysWhenNobodyDoes() throws Exception {
        // Given
        proxy.add(one.port());
        one.ready().set(false);

        // When, Then
        await().atMost(SOON).untilAsserted(() -> assertThat(proxy.inService()).isEmpty());
        assertThat(post("a").statusCode()).isEqualTo(201);
        one.close();
        assertThat(post("b").statusCode()).isEqualTo(502);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:%d/v1/things?x=1".formatted(proxy.port()));
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Idempotency-Key", "key-1")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private record Instance(HttpServer server, AtomicBoolean ready) implements AutoCloseable {

        static Instance on(int port, String name) {
            try {
                HttpServer server =
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
                AtomicBoolean ready = new AtomicBoolean(true);
                server.createContext(
                        "/q/health/ready",
                        exchange -> {
                            exchange.sendResponseHeaders(ready.get() ? 200 : 503, -1);
                            exchange.close();
                        });
                server.createContext(
                        "/v1/things",
                        exchange -> {
                            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                            byte[] body = exchange.getRequestBody().readAllBytes();
                            String answer =
                                    name
                                            + " "
                                            + key
                                            + " "
                                            + new String(body, StandardCharsets.UTF_8);
                            exchange.getResponseHeaders().add("Location", "/made");
                            exchange.sendResponseHeaders(201, answer.length());
                            exchange.getResponseBody()
                                    .write(answer.getBytes(StandardCharsets.UTF_8));
                            exchange.close();
                        });
                server.start();
                return new Instance(server, ready);
            } catch (IOException taken) {
                throw new java.io.UncheckedIOException(taken);
            }
        }

        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
