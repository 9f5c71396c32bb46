package steward.operations.overview;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import steward.access.Roles;
import steward.operations.OperationsConfig;
import steward.operations.OperationsPart;
import steward.operations.consumer.ConsumerProgress;

/// How the service does. Operators.
@Path("/v1/operations")
@Tag(name = "Operations")
@Singleton
class OperationsResource {

    private final OperationsConfig config;
    private final String version;
    private final ConsumerProgress consumers;
    private final List<OperationsPart> parts;
    private final Instant startedAt;

    OperationsResource(
            OperationsConfig config,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown")
                    String version,
            ConsumerProgress consumers,
            @All List<OperationsPart> parts,
            Clock clock) {
        this.config = config;
        this.version = version;
        this.consumers = consumers;
        this.parts = List.copyOf(parts);
        this.startedAt = clock.instant();
    }

    /// Makes this bean, and with it the time of the start.
    void started(@Observes StartupEvent started) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "How this service does",
            description =
                    "Role: operator. Lag and rates of its consumers, what waits in its outbox, open dead letters and whatever else it keeps an eye on. Figures were"
                            + " measured within the last seconds, so that they are there while broker or database are not.")
    public OperationsView operations() {
        Map<String, Object> figures = new TreeMap<>();
        parts.forEach(part -> figures.put(part.name(), part.figures()));
        return new OperationsView(
                config.service(),
                config.instance(),
                version,
                startedAt,
                consumers.states(),
                figures);
    }
}
