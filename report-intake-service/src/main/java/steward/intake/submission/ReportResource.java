package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.Problem;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.ClientId;
import steward.intake.hygiene.ReadReport;
import steward.intake.hygiene.ReportRequest;

/// The door for reports.
@Path("/v1/reports")
@Tag(name = "Reports")
@RolesAllowed(Roles.PRODUCT)
class ReportResource {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final String EXAMPLE =
            """
            {"reporter": {"id": "u-4711", "kind": "USER", "locale": "de"},
             "subject": {"product": "social", "type": "post", "id": "p-1", "text": "…", "language": "de", "owner": {"id": "u-12"}},
             "category": "harassment", "note": "…", "market": "DE"}\
            """;

    private final AcceptReport acceptReport;
    private final SubmissionMetrics metrics;
    private final CurrentCaller caller;

    ReportResource(AcceptReport acceptReport, SubmissionMetrics metrics, CurrentCaller caller) {
        this.acceptReport = acceptReport;
        this.metrics = metrics;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report a subject",
            description =
                    "Role: product. 202 says that the report is durable. With the same Idempotency-Key and body it is one submission, however often it is sent.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "a user reports a post",
                                            value = EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(
            responseCode = "413",
            description = "too large",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "breaks a rule",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "429",
            description =
                    "the client or the sender has sent too much; come again after Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "503",
            description = "come again",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<RestResponse<AcceptedView>> report(
            @HeaderParam(KEY_HEADER) @Nullable String key, byte @Nullable [] body) {
        ClientId client = caller.get().requireClient();
        var sample = metrics.begin();
        return acceptReport
                .accept(client, ReadReport.single(body, key), KEY_HEADER)
                .invoke(acceptance -> metrics.end(sample, acceptance))
                .map(ReportResource::answer);
    }

    private static RestResponse<AcceptedView> answer(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted accepted ->
                    RestResponse.ResponseBuilder.create(
                                    RestResponse.Status.ACCEPTED, AcceptedView.of(accepted))
                            .location(URI.create(AcceptedView.pathOf(accepted.submissionId())))
                            .build();
            case Acceptance.Refused refused -> throw new ProblemException(refused.problem());
            case Acceptance.TooMany tooMany ->
                    throw ProblemException.tooManyRequests(
                            tooMany.problem(), tooMany.usedUp().retryAfter());
            case Acceptance.Unavailable _ -> throw ProblemException.unavailable(RETRY_AFTER);
        };
    }
}
