package steward.triage.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Command;
import steward.localplatform.service.ServiceJvm;
import steward.localplatform.testing.TestPlatform;

/// The packaged service as a process of its own, so that it can be killed.
final class TriageProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long HEAP_MB = 256;

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private TriageProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static TriageProcess start(TestPlatform platform, Path state, Map<String, String> more) {
        try {
            int port = freePort();
            // Stable across the lives of one test and no other's: a member that returns within its
            // session gets its old tasks without a rebalance, and
            // nobody would make the changelogs that were deleted in between.
            String instance = state.getFileName().toString();
            ProcessBuilder command =
                    new ProcessBuilder(
                            new Command(Checkout.find())
                                    .java(
                                            ServiceJvm.flags(HEAP_MB, JAR),
                                            JAR.toString(),
                                            ServiceJvm.MAIN,
                                            List.of()));
            command.environment()
                    .putAll(
                            Map.of(
                                    "KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers(),
                                    "QUARKUS_OIDC_AUTH_SERVER_URL", platform.issuer(),
                                    "QUARKUS_HTTP_PORT", Integer.toString(port),
                                    "QUARKUS_SHUTDOWN_DELAY", "0S",
                                    "STEWARD_LOCAL", "true",
                                    "STEWARD_INSTANCE", instance,
                                    "STEWARD_STATE_DIR", state.toString()));
            command.environment().putAll(more);
            command.redirectErrorStream(true);
            command.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(
                            Path.of("target/triage-process.log").toFile()));
            return new TriageProcess(command.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return get("/q/health/ready").filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /// The value of a series, named as it stands in the answer; zero where it is not there.
    double metric(String series) {
        return get("/q/metrics").map(HttpResponse::body).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length()).trim()))
                .sum();
    }

    private Optional<HttpResponse<String>> get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /// A clean stop.
    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
