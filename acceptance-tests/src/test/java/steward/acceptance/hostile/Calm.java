package steward.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.acceptance.WorkFixtures.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import steward.acceptance.Steward;
import steward.chaos.MemoryBounds;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;
import steward.localplatform.process.Memory;

/// The platform before something hostile, to be held against it afterwards: the same processes, ready, within their memory, and without a fault of their own.
final class Calm {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// How a service logs what it answered with 500, and what a JVM says at its limits.
    private static final Pattern FAULT =
            Pattern.compile(
                    "request failed, errorId|OutOfMemoryError|StackOverflowError|BlockedThreadChecker");

    private final List<RunningProcess> processes;
    private final Map<String, Long> faults;

    private Calm(List<RunningProcess> processes) {
        this.processes = processes;
        this.faults = faultsNow();
    }

    static Calm of(Steward steward) {
        return new Calm(PlatformState.require(steward.folder()).processes());
    }

    void assertUndisturbed() {
        assertThat(processes)
                .allSatisfy(process ->
                        assertThat(ProcessHandle.of(process.pid())).as(process.name()).isPresent());
        for (RunningProcess process : processes) {
            if (process.service()) {
                eventually(() -> assertThat(readiness(process)).as(process.name()).isEqualTo(200));
            }
        }
        assertThat(faultsNow()).isEqualTo(faults);
        assertThat(processes)
                .allSatisfy(process ->
                        assertThat(memoryOf(process))
                                .as("MiB of " + process.name())
                                .isLessThanOrEqualTo(MemoryBounds.shipped().of(process.name())));
    }

    private static int readiness(RunningProcess service) throws IOException, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(service.port()));
        return HTTP.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static long memoryOf(RunningProcess process) {
        return ProcessHandle.of(process.pid()).map(Memory::withChildren).orElseThrow();
    }

    private Map<String, Long> faultsNow() {
        return processes.stream()
                .collect(
                        Collectors.toMap(
                                RunningProcess::name, Calm::faultsOf, Long::sum, TreeMap::new));
    }

    private static long faultsOf(RunningProcess process) {
        try {
            return FAULT.matcher(Files.readString(process.log(), StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
