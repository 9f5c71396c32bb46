package steward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.contracts.access.AccessGranted;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.id.IdSource;
import steward.contracts.id.PersonId;
import steward.contracts.topic.Topics;
import steward.demo.Rest;
import steward.localplatform.people.IdentityProvider;
import steward.localplatform.people.People;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.CannotStart;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Command;
import steward.localplatform.process.Ports;
import steward.localplatform.service.HealthCheck;
import steward.localplatform.service.ServiceJvm;

/// A service's jar as it was packaged, in production, on infrastructure that is not Steward's own.
@Tag("long")
class OwnInfrastructureIT {

    private static final long HEAP_MB = 192;
    private static final Duration TO_START = Duration.ofSeconds(90);
    private static final Duration TO_STOP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RECEIVED = "steward.report.received.v1";

    private static final Checkout CHECKOUT = Checkout.find();

    @TempDir static Path ownFolder;
    private static OwnInfrastructure own;

    private final List<ChildProcess> started = new ArrayList<>();
    private final Rest rest = new Rest();

    @TempDir Path folder;

    @BeforeAll
    static void start() throws Exception {
        own = OwnInfrastructure.start(CHECKOUT, ownFolder);
        applyTopics();
        grantAccess();
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @AfterEach
    void stopAll() {
        started.reversed().forEach(child -> child.stop(TO_STOP));
    }

    @Test
    void aServiceWorksOverSaslAndTlsWithItsOwnRoleAndIssuerByEnvironmentVariablesAlone()
            throws Exception {
        // Given
        int port = Ports.free(1).getFirst();
        Database database = own.database("analytics", "Kd7-rows-bW2");
        start("analytics-service", own.environment(database, port), port);

        // When
        send(
                Topics.SUBMISSIONS,
                "sample-key",
                Files.readAllBytes(goldenReport()),
                "no event".getBytes(StandardCharsets.UTF_8));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(received(port, own.identity().token("analyst"))).isEqualTo(1));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        rest.get(letters(port), own.identity().token("operator"))
                                                .body()
                                                .toString())
                                .contains(Topics.SUBMISSIONS, "NOT_JSON", "analytics/"));
        assertThat(rest.get(totals(port), "not a token").status()).isEqualTo(401);
    }

    @Test
    void theProducerOfIntakeAndTheClientsOfTriageTakeTheSameSettings() throws Exception {
        // Given
        List<Integer> ports = Ports.free(2);
        Database database = own.database("intake", "Kd7-rows-bW2");
        Map<String, String> triage = own.environment(database, ports.getLast());
        triage.put("STEWARD_STATE_DIR", folder.resolve("state").toString());
        begin("triage-service", triage);
        start(
                "report-intake-service",
                own.environment(database, ports.getFirst()),
                ports.getFirst());
        URI intake = URI.create("http://127.0.0.1:" + ports.getFirst());
        register(intake);

        // When
        String product = own.identity().token("product", Map.of("client", "social-app"));
        Rest.Answer accepted =
                rest.post(
                        intake.resolve("/v1/reports"),
                        product,
                        ReportFixtures.reportBy("p-1", "post-1", "DE", "spam"));

        // Then
        assertThat(accepted.status()).as(accepted.summary()).isEqualTo(202);
        URI submission =
                intake.resolve("/v1/submissions/" + accepted.body().path("submissionId").asText());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(rest.get(submission, product).status()).isEqualTo(200));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(readiness(ports.getLast())).contains("a policy release"));
    }

    @Test
    void productionRefusesTheLocalIssuerAndADefaultPasswordAndNamesWhatToSet() throws Exception {
        // Given
        int identityPort = Ports.free(1).getFirst();
        started.add(
                IdentityProvider.start(
                        CHECKOUT,
                        folder.resolve("identity"),
                        identityPort,
                        People.shipped(),
                        folder.resolve("identity.log")));
        int port = Ports.free(1).getFirst();
        Map<String, String> environment =
                new HashMap<>(own.environment(own.database("refused", "steward"), port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", IdentityProvider.issuer(identityPort));

        // When, Then
        assertThatThrownBy(() -> start("analytics-service", environment, port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(
                        "exit code 1",
                        "set QUARKUS_OIDC_AUTH_SERVER_URL to your own",
                        "set QUARKUS_DATASOURCE_PASSWORD to a secret of your own",
                        "STEWARD_LOCAL=true");
    }

    @Test
    void productionRefusesToStartWhereNobodyCouldLetTheFirstPeopleIn() throws Exception {
        // Given
        int port = Ports.free(1).getFirst();
        Map<String, String> environment =
                own.environment(own.database("review", "Kd7-rows-bW2"), port);

        // When, Then
        assertThatThrownBy(() -> start("review-service", environment, port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("exit code 1", "set STEWARD_ACCESS_BOOTSTRAP_OPERATORS");
    }

    @Test
    void aProcessIsNotReadyBeforeItHasReadWhoMayDoWhat() throws Exception {
        // Given
        try (Admin broker = Admin.create(new HashMap<>(own.kafkaClient()))) {
            broker.deleteTopics(List.of(Topics.ACCESS)).all().get();
        }
        int port = Ports.free(1).getFirst();
        Map<String, String> environment =
                own.environment(own.database("analytics", "Kd7-rows-bW2"), port);

        // When
        ChildProcess service = begin("analytics-service", environment);

        // Then
        await().atMost(TO_START)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(readiness(port))
                                .contains("the end of the topic " + Topics.ACCESS));
        assertThat(rest.get(totals(port), own.identity().token("analyst")).status()).isEqualTo(503);
        applyTopics();
        grantAccess();
        try (HealthCheck health = new HealthCheck()) {
            service.awaitReady(() -> health.isReady(port), TO_START);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(rest.get(totals(port), own.identity().token("analyst")).status())
                                .isEqualTo(200));
    }

    private static void applyTopics() throws IOException, InterruptedException {
        Path client = ownFolder.resolve("client.properties");
        write(client, own.kafkaClient());
        steward(
                Map.of(),
                "topics",
                "apply",
                "--profile=local",
                "--bootstrap=" + own.bootstrapServers(),
                "--client-config=" + client);
    }

    /// Whoever signs in with the provider's tokens is one person, who may do what they ask for in these tests.
    private static void grantAccess() throws Exception {
        PersonId person = new PersonId("person-1");
        Instant now = Clock.systemUTC().instant();
        AccessGranted granted =
                new AccessGranted(
                        person,
                        List.of("analyst", "operator"),
                        List.of("*"),
                        List.of("*"),
                        List.of("*"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        new PersonId("test"),
                        now,
                        null);
        EventId id = new EventId(IdSource.by(Clock.systemUTC()).next().toString());
        send(
                Topics.ACCESS,
                person.value(),
                EventJson.write(
                        new Event<>(id, "/steward/test", now, person.value(), 1, null, granted)));
    }

    private void register(URI intake) throws Exception {
        Rest.Answer registered =
                rest.post(
                        intake.resolve("/v1/clients"),
                        own.identity().token("operator"),
                        Map.of("id", "social-app", "products", List.of("social-app")));
        assertThat(registered.succeeded()).as(registered.summary()).isTrue();
    }

    /// What the service says of its readiness, ready or not.
    private String readiness(int port) throws Exception {
        // As a probe asks: without a token, which could not be judged before access is read.
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
        try (HttpClient probe = HttpClient.newHttpClient()) {
            return probe.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private void start(String module, Map<String, String> environment, int port) {
        ChildProcess service = begin(module, environment);
        try (HealthCheck health = new HealthCheck()) {
            service.awaitReady(() -> health.isReady(port), TO_START);
        }
    }

    private ChildProcess begin(String module, Map<String, String> environment) {
        Path jar = CHECKOUT.root().resolve(module + "/target/quarkus-app/quarkus-run.jar");
        List<String> command =
                new Command(CHECKOUT)
                        .java(
                                ServiceJvm.flags(HEAP_MB, jar),
                                jar.toString(),
                                ServiceJvm.MAIN,
                                List.of());
        ChildProcess service =
                ChildProcess.start(module, command, environment, folder.resolve(module + ".log"));
        started.add(service);
        return service;
    }

    private long received(int port, String token) throws IOException, InterruptedException {
        Rest.Answer answer = rest.get(totals(port), token);
        JsonNode events = answer.body().path("events");
        assertThat(answer.status()).as(answer.summary()).isEqualTo(200);
        return events.path(RECEIVED).asLong();
    }

    private static URI letters(int port) {
        return URI.create("http://127.0.0.1:" + port + "/v1/operations/dead-letters");
    }

    private static URI totals(int port) {
        return URI.create(
                "http://127.0.0.1:%d/v1/measures/totals?from=2026-11-21T09:00:00Z&to=2026-11-21T09:05:00Z"
                        .formatted(port));
    }

    private Path goldenReport() {
        return CHECKOUT.root()
                .resolve("event-contracts/src/test/resources/golden")
                .resolve(RECEIVED + ".json");
    }

    private static void send(String topic, String key, byte[]... records) throws Exception {
        Map<String, Object> settings = new HashMap<>(own.kafkaClient());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (byte[] record : records) {
                producer.send(new ProducerRecord<>(topic, key, record)).get();
            }
        }
    }

    private static String steward(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(CHECKOUT.root().resolve("steward").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void write(Path file, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, "a Kafka client of one's own");
        }
    }
}
