package steward.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// A collector of traces that keeps what it is sent as it is sent: OTLP over HTTP, in which texts stand as they are.
public final class ExportedSpans implements AutoCloseable {

    private final HttpServer server;
    private final Path file;

    private ExportedSpans(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    /// @param file where it keeps them; what is there goes
    static ExportedSpans start(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExportedSpans spans = new ExportedSpans(server, file);
        server.createContext("/v1/traces", spans::keep);
        server.start();
        return spans;
    }

    /// What services are told so that they export everything to here.
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED",
                "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Everything that was sent, with its bytes as Latin 1.
    public String text() throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            Files.write(file, exchange.getRequestBody().readAllBytes(), StandardOpenOption.APPEND);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
