package steward.intake.submission;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.body.BodyLines;
import steward.contracts.id.ClientId;
import steward.intake.hygiene.BatchLine;
import steward.intake.hygiene.ReadReport;

/// The door for many reports at once.
@Path("/v1/reports/batch")
@Tag(name = "Reports")
@RolesAllowed(Roles.PRODUCT)
class BatchResource {

    private static final String NDJSON = "application/x-ndjson";

    /// A batch has at most this many lines.
    private static final int MOST = 1_000;

    /// Bounds what one batch takes from the producer's memory and from the other requests.
    private static final int AT_ONCE = 32;

    private final AcceptReport acceptReport;
    private final SubmissionMetrics metrics;
    private final CurrentCaller caller;

    BatchResource(AcceptReport acceptReport, SubmissionMetrics metrics, CurrentCaller caller) {
        this.acceptReport = acceptReport;
        this.metrics = metrics;
        this.caller = caller;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report many subjects",
            description =
                    "Role: product. NDJSON, a report per line with a key of its own, at most 1 000 lines and 8 MiB (256 KiB without Content-Length); a result per line, in the order in which they are done."
                            + " A bad line stops no other.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BatchLine.class)))
    public Multi<BatchLineView> batch(byte @Nullable [] body) {
        ClientId client = caller.get().requireClient();
        List<BodyLines.Line> lines = BodyLines.of(body == null ? new byte[0] : body, MOST);
        if (lines.size() > MOST) {
            throw ProblemException.tooLarge("", "at most " + MOST + " lines");
        }
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUni(line -> accept(client, line))
                .merge(AT_ONCE);
    }

    private Uni<BatchLineView> accept(ClientId client, BodyLines.Line line) {
        var sample = metrics.begin();
        return acceptReport
                .accept(client, ReadReport.line(line.bytes()), "idempotencyKey")
                .invoke(acceptance -> metrics.end(sample, acceptance))
                .map(acceptance -> BatchLineView.of(line.number(), acceptance));
    }
}
