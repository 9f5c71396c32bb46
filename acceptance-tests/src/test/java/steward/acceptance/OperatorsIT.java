package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import steward.demo.Rest;
import steward.localplatform.platform.PlatformState;
import steward.localplatform.platform.PlatformState.RunningProcess;

/// What operators are told, and that what alarms and documents name is there to be watched.
@ExtendWith(StartedPlatform.class)
class OperatorsIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern METRIC = Pattern.compile("\\bsteward_[a-z_]+\\b");
    private static final Pattern NAME = Pattern.compile("(?m)^(steward_[a-z_]+)[{ ]");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// As a scraper does: an upgrade to HTTP/2 with so long a first answer was seen to fail in the client.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Steward steward;

    OperatorsIT(Steward steward) {
        this.steward = steward;
    }

    @Test
    void everyServiceTellsOperatorsAndNobodyElseHowItDoes()
            throws IOException, InterruptedException {
        for (RunningProcess service : services()) {
            // When
            Rest.Answer told = operations("operator", service);

            // Then
            assertThat(told.status()).as(service.name()).isEqualTo(200);
            assertThat(told.body().path("service").asText()).isEqualTo(service.name());
            assertThat(told.body().path("consumers")).isNotEmpty();
            assertThat(told.body().path("deadLetters").path("complete").asBoolean()).isTrue();
            assertThat(operations("analyst", service).status()).isEqualTo(403);
        }
    }

    @Test
    void nothingLagsOnAPlatformAtRest() {
        for (RunningProcess service : services()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(operations("operator", service).body().path("consumers"))
                                    .as(service.name())
                                    .allSatisfy(consumer ->
                                            assertThat(consumer.path("lag").asLong())
                                                    .as(consumer.path("channel").asText())
                                                    .isZero()));
        }
    }

    @Test
    void everyMetricThatAnAlarmOrThePageOnOperationsNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("deploy/alerts/steward.rules.yaml", "docs/operations.md")) {
            METRIC.matcher(Files.readString(ROOT.resolve(file)))
                    .results()
                    .forEach(found -> named.add(found.group()));
        }
        assertThat(named).hasSizeGreaterThan(10);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(metrics()).containsAll(named));
    }

    @Test
    void everyAlarmIsExplained() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/operations.md"));
        List<String> alarms =
                Pattern.compile("alert: (\\w+)")
                        .matcher(Files.readString(ROOT.resolve("deploy/alerts/steward.rules.yaml")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(alarms).isNotEmpty().allSatisfy(alarm -> assertThat(page).contains(alarm));
    }

    private Rest.Answer operations(String person, RunningProcess service)
            throws IOException, InterruptedException {
        return steward.get(person, address(service), "/v1/operations");
    }

    private Set<String> metrics() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (RunningProcess service : services()) {
            URI metrics = address(service).resolve("/q/metrics");
            all.append(
                    HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                            .body());
        }
        return NAME.matcher(all).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /// All but the console, which consumes nothing and keeps nothing.
    private List<RunningProcess> services() {
        return PlatformState.require(steward.folder()).processes().stream()
                .filter(RunningProcess::service)
                .filter(process -> !process.name().equals("console"))
                .toList();
    }

    private static URI address(RunningProcess service) {
        return URI.create("http://127.0.0.1:" + service.port());
    }
}
