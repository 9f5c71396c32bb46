package steward.operations.overview;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import steward.operations.consumer.ConsumerState;

/// A service as its operators see it.
///
/// @param parts sections by name, such as `outbox`, `deadLetters`, `streams`; which there are depends on the service
@Schema(name = "Operations", additionalProperties = Schema.True.class)
record OperationsView(
        String service,
        String instance,
        String version,
        Instant startedAt,
        List<ConsumerState> consumers,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> parts) {}
