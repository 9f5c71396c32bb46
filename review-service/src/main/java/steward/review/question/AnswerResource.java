package steward.review.question;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;

/// Where product systems hand on what their people answer.
@Path("/v1/messages/{messageId}/answer")
@Consumes(MediaType.APPLICATION_JSON)
class AnswerResource {

    private final TakeAnswer taking;
    private final CurrentCaller current;

    AnswerResource(TakeAnswer taking, CurrentCaller current) {
        this.taking = taking;
        this.current = current;
    }

    @POST
    @RolesAllowed(Roles.PRODUCT)
    @Operation(
            summary = "What somebody answered to a question",
            description =
                    "Role: product; a question of the client's own, else 404. The first answer stands: the same again is 200, another is 409. One that comes after the"
                            + " time is kept for whoever looks at the case next.")
    public Uni<RestResponse<Void>> answer(
            @Size(max = 100) String messageId, @NotNull @Valid AnswerRequest request) {
        Caller caller = current.get();
        return taking.take(
                        new TakeAnswer.Command(
                                messageId,
                                caller.requireClient(),
                                Actor.of(caller, Roles.PRODUCT),
                                request.text()))
                .map(AnswerResource::answered);
    }

    private static RestResponse<Void> answered(TakeAnswer.Result result) {
        return switch (result) {
            case IN_TIME, LATE, AGAIN -> RestResponse.ok();
            case CONTRADICTION ->
                    throw ProblemException.conflict(
                            "text", "first-stands", "what was answered before");
            case NOT_FOUND -> throw ProblemException.notFound();
        };
    }
}
