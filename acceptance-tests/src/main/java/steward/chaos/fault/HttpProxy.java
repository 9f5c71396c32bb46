package steward.chaos.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One address before all instances of a service, as a load balancer is: a request goes to an instance that said lately it is ready, once, and its answer
/// comes back as it is. Nothing is tried a second time, so what fails is seen.
public final class HttpProxy implements AutoCloseable {

    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    /// What belongs to one connection, or is set by the client itself.
    private static final Set<String> OF_THE_CONNECTION =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "http2-settings",
                    "keep-alive",
                    "transfer-encoding",
                    "upgrade");

    private final HttpServer server;
    private final Rotation rotation = new Rotation();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpProxy(HttpServer server) {
        this.server = server;
    }

    /// Listens from now on.
    public static HttpProxy start(int port) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
            HttpProxy proxy = new HttpProxy(server);
            server.createContext("/", proxy::pass);
            server.setExecutor(proxy.threads);
            server.start();
            return proxy;
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port, taken);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// From now on this instance is asked whether it is ready, and gets requests while it is.
    public void add(int instance) {
        rotation.add(instance);
    }

    /// The ports of the instances that get requests.
    public List<Integer> inService() {
        return rotation.ready();
    }

    @Override
    public void close() {
        server.stop(0);
        rotation.close();
        http.shutdownNow();
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = ask(exchange);
            exchange.getResponseHeaders().putAll(answer.headers());
            int length = answer.body().remaining();
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body().array());
            }
        }
    }

    private Answer ask(HttpExchange exchange) throws IOException {
        HttpRequest request = request(exchange);
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new HashMap<>(answer.headers().map());
            headers.keySet().removeIf(name -> !mayPass(name));
            return new Answer(answer.statusCode(), headers, ByteBuffer.wrap(answer.body()));
        } catch (IOException lost) {
            return Answer.UNKNOWN;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        }
    }

    private record Answer(int status, Map<String, List<String>> headers, ByteBuffer body) {

        /// The instance was lost: whether it did what it was asked is not known.
        static final Answer UNKNOWN = new Answer(502, Map.of(), ByteBuffer.allocate(0));
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        URI target = URI.create("http://127.0.0.1:" + rotation.next() + asked.toASCIIString());
        byte[] body;
        try (InputStream sent = exchange.getRequestBody()) {
            body = sent.readAllBytes();
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target)
                        .timeout(TO_ANSWER)
                        .method(
                                exchange.getRequestMethod(),
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (mayPass(name)) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        return request.build();
    }

    private static boolean mayPass(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }
}
