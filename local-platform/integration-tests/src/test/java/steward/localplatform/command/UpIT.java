package steward.localplatform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.Ports;
import steward.localplatform.tiny.StillbornService;
import steward.localplatform.tiny.TinyService;

class UpIT {

    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration TO_END = Duration.ofSeconds(40);

    @TempDir private Path data;

    private final List<Process> launched = new ArrayList<>();
    private final Map<Long, Path> outputs = new HashMap<>();
    private final List<Integer> ports = Ports.free(5);

    @AfterEach
    void end_what_was_launched() {
        // Its children go after it, and write to the folder until they have gone.
        List<ProcessHandle> all =
                launched.stream()
                        .map(Process::toHandle)
                        .flatMap(launcher ->
                                Stream.concat(Stream.of(launcher), launcher.descendants()))
                        .toList();
        launched.forEach(Process::destroyForcibly);
        await().atMost(TO_END)
                .untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void runs_only_once_leaves_no_process_behind_when_it_is_killed_and_starts_again()
            throws IOException {
        // Given
        Process launcher = up(TinyService.class);
        List<ProcessHandle> all = everyProcess(ready());

        // When
        Process second = up(TinyService.class);
        await().atMost(TO_END).untilAsserted(() -> assertThat(second.isAlive()).isFalse());
        launcher.destroyForcibly();

        // Then
        assertThat(output(second)).contains("already runs", "process " + launcher.pid());
        await().atMost(TO_END)
                .untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
        up(TinyService.class);
        ready();
    }

    @Test
    void names_a_taken_port_and_the_option_for_another() throws IOException {
        // Given
        try (ServerSocket _ = new ServerSocket(ports.get(2), 1, InetAddress.getLoopbackAddress())) {

            // When
            Process launcher = up(TinyService.class);

            // Then
            await().atMost(TO_END).untilAsserted(() -> assertThat(launcher.isAlive()).isFalse());
            assertThat(output(launcher))
                    .contains("Port " + ports.get(2), "PostgreSQL", "--postgres-port");
        }
    }

    @Test
    void names_a_service_that_cannot_start_with_the_end_of_its_log() throws IOException {
        // When
        Process launcher = up(StillbornService.class);

        // Then
        await().atMost(TO_START).untilAsserted(() -> assertThat(launcher.isAlive()).isFalse());
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output(launcher))
                .contains("tiny ended with exit code 3", "the reason why it cannot start");
    }

    @Test
    void names_a_service_that_dies_lets_the_others_go_on_and_stops_them_on_down()
            throws IOException, InterruptedException {
        // Given
        Process launcher = up(TinyService.class);
        List<ProcessHandle> all = everyProcess(ready());

        // When
        tellToDie();

        // Then
        await().atMost(TO_END)
                .untilAsserted(() ->
                        assertThat(output(launcher))
                                .contains("tiny ended with exit code 7", "told to die"));
        assertThat(launcher.isAlive()).isTrue();

        // When
        Process down = steward("down", List.of("--data", data.toString()));

        // Then
        await().atMost(TO_END).untilAsserted(() -> assertThat(down.isAlive()).isFalse());
        assertThat(output(down)).contains("Stopped.");
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(PlatformState.read(data)).isEmpty();
    }

    private void tellToDie() throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:%d/die".formatted(ports.get(4)));
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            throw new AssertionError("it answered");
        } catch (IOException itDied) {
            assertThat(itDied).isNotNull();
        }
    }

    private PlatformState ready() {
        await().atMost(TO_START)
                .untilAsserted(() ->
                        assertThat(PlatformState.read(data))
                                .hasValueSatisfying(state -> assertThat(state.ready()).isTrue()));
        return PlatformState.require(data);
    }

    private static List<ProcessHandle> everyProcess(PlatformState state) {
        List<ProcessHandle> all =
                ProcessHandle.of(state.launcher()).stream()
                        .flatMap(launcher ->
                                Stream.concat(Stream.of(launcher), launcher.descendants()))
                        .toList();
        assertThat(all).hasSizeGreaterThan(6);
        return all;
    }

    private Process up(Class<?> service) throws IOException {
        Path list = data.resolve("services.yaml");
        Files.writeString(
                list,
                "- {name: tiny, option: tiny, port: %d, classPath: local-platform/integration-tests/target/test-classes, mainClass: %s, database: tiny, heapMb: 32}"
                        .formatted(ports.get(4), service.getName()));
        return steward(
                "up",
                List.of(
                        "--data",
                        data.toString(),
                        "--services",
                        list.toString(),
                        "--kafka-port",
                        ports.get(0).toString(),
                        "--kafka-controller-port",
                        ports.get(1).toString(),
                        "--postgres-port",
                        ports.get(2).toString(),
                        "--identity-port",
                        ports.get(3).toString()));
    }

    private Process steward(String command, List<String> arguments) throws IOException {
        Checkout checkout = Checkout.find();
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Dsteward.root=" + checkout.root(),
                                "-cp",
                                checkout.launcherClassPath(),
                                Steward.class.getName(),
                                command));
        line.addAll(arguments);
        Path output = Files.createTempFile(data, "output", ".log");
        Process process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        outputs.put(process.pid(), output);
        launched.add(process);
        return process;
    }

    private String output(Process process) {
        try {
            return Files.readString(Objects.requireNonNull(outputs.get(process.pid())));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
