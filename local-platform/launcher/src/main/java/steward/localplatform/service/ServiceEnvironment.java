package steward.localplatform.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Ports;

/// What a service is told by its environment. The same variables, with other values, run it on anyone's own Kafka, PostgreSQL and OIDC.
final class ServiceEnvironment {

    /// Where a collector of traces listens by convention (OTLP over gRPC).
    private static final int COLLECTOR_PORT = 4317;

    private ServiceEnvironment() {}

    static Map<String, String> of(
            ServiceSpec spec, LocalPlatform platform, Path folder, @Nullable Database database) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", platform.issuer());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(spec.port()));
        environment.put("STEWARD_LOCAL", "true");
        // No balancer stands before it that would have to turn away first.
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        environment.put("STEWARD_ACCESS_BOOTSTRAP_OPERATORS", "operator");
        environment.put("STEWARD_INSTANCE", spec.name() + "-1");
        environment.put(
                "STEWARD_STATE_DIR", folder.resolve("state").resolve(spec.name()).toString());
        if (Ports.isListening(COLLECTOR_PORT)) {
            environment.put("QUARKUS_OTEL_SDK_DISABLED", "false");
        }
        // What the caller's environment says of tracing goes before.
        System.getenv()
                .forEach((name, value) -> {
                    if (name.startsWith("QUARKUS_OTEL_")) {
                        environment.put(name, value);
                    }
                });
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
        return environment;
    }
}
