package steward.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import steward.localplatform.kafka.KafkaBroker;
import steward.localplatform.kafka.MoreListener;
import steward.localplatform.postgres.Database;
import steward.localplatform.postgres.PostgresServer;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Ports;

/// What an operator already has: a broker that asks for a password over TLS, a PostgreSQL with roles, an identity provider with a name.
///
/// A machine that runs tests has no DNS of its own, so the provider's name stands in a hosts file that the service's JVM is pointed to; all else is what an
/// operator's environment would say.
final class OwnInfrastructure implements AutoCloseable {

    private static final String IDENTITY_HOST = "identity.steward.example";
    private static final String USER = "analytics";
    private static final String PASSWORD = "Kd7-kafka-bW2";
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Checkout checkout;
    private final Path folder;
    private final OwnCertificate certificate;
    private final OwnIdentityProvider identity;
    private final PostgresServer postgres;
    private final int brokerPort;
    private final List<ChildProcess> children = new ArrayList<>();

    private OwnInfrastructure(Checkout checkout, Path folder, List<Integer> ports)
            throws IOException, InterruptedException, GeneralSecurityException {
        this.checkout = checkout;
        this.folder = folder;
        this.certificate =
                OwnCertificate.make(folder, "Kd7-stores-bW2", List.of("localhost", IDENTITY_HOST));
        this.identity = OwnIdentityProvider.start(IDENTITY_HOST, certificate);
        this.postgres = new PostgresServer(folder.resolve("postgres"), ports.get(0), false);
        this.brokerPort = ports.get(1);
    }

    static OwnInfrastructure start(Checkout checkout, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException, ExecutionException {
        List<Integer> ports = Ports.free(4);
        OwnInfrastructure own = new OwnInfrastructure(checkout, folder, ports);
        Files.writeString(
                folder.resolve("hosts"),
                "127.0.0.1 localhost\n127.0.0.1 %s\n".formatted(IDENTITY_HOST));
        CompletableFuture<ChildProcess> database =
                CompletableFuture.supplyAsync(
                        () -> own.postgres.start(checkout, folder.resolve("postgres.log")));
        own.children.add(own.startBroker(ports.get(2), ports.get(3)));
        own.children.add(database.get());
        makeUser(ports.get(2));
        return own;
    }

    /// Where the broker's secured listener is.
    String bootstrapServers() {
        return "localhost:" + brokerPort;
    }

    OwnIdentityProvider identity() {
        return identity;
    }

    Database database(String name, String password) {
        return postgres.databases().ensure(name, password);
    }

    /// How any Kafka client gets in, in Kafka's words.
    Map<String, String> kafkaClient() {
        return Map.of(
                "bootstrap.servers", bootstrapServers(),
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(USER, PASSWORD),
                "ssl.truststore.location", certificate.trust().toString(),
                "ssl.truststore.password", certificate.password(),
                "ssl.truststore.type", "PKCS12");
    }

    /// The same as environment variables.
    Map<String, String> kafkaEnvironment() {
        Map<String, String> environment = new TreeMap<>();
        kafkaClient()
                .forEach((name, value) ->
                        environment.put(
                                "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }

    /// All that a service is told of this infrastructure.
    Map<String, String> environment(Database database, int httpPort) {
        Map<String, String> environment = kafkaEnvironment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME", "identity");
        environment.put(
                "QUARKUS_TLS_IDENTITY_TRUST_STORE_P12_PATH", certificate.trust().toString());
        environment.put("QUARKUS_TLS_IDENTITY_TRUST_STORE_P12_PASSWORD", certificate.password());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        environment.put("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + folder.resolve("hosts"));
        return environment;
    }

    @Override
    public void close() {
        identity.close();
        children.forEach(child -> child.stop(TO_STOP));
    }

    private ChildProcess startBroker(int plainPort, int controllerPort) {
        MoreListener secured =
                new MoreListener(
                        "OWN",
                        "localhost",
                        brokerPort,
                        "SASL_SSL",
                        Map.of(
                                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                                "scram-sha-512.sasl.jaas.config",
                                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                                "ssl.keystore.location", certificate.keys().toString(),
                                "ssl.keystore.password", certificate.password(),
                                "ssl.keystore.type", "PKCS12"));
        return KafkaBroker.start(
                checkout,
                folder.resolve("kafka"),
                plainPort,
                controllerPort,
                List.of(secured),
                folder.resolve("kafka.log"));
    }

    private static void makeUser(int plainPort) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + plainPort))) {
            admin.alterUserScramCredentials(
                            List.of(
                                    new UserScramCredentialUpsertion(
                                            USER,
                                            new ScramCredentialInfo(
                                                    ScramMechanism.SCRAM_SHA_512, 4096),
                                            PASSWORD)))
                    .all()
                    .get();
        }
    }
}
