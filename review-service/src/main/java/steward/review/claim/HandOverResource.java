package steward.review.claim;

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
import steward.access.Roles;
import steward.contracts.id.ReviewerId;

/// Where moderators hand the case in hand to a colleague.
@Path("/v1/claims/{claimId}/hand-over")
@Consumes(MediaType.APPLICATION_JSON)
class HandOverResource {

    private final PutAside putting;
    private final ShownClaims shown;

    HandOverResource(PutAside putting, ShownClaims shown) {
        this.putting = putting;
        this.shown = shown;
    }

    @POST
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Hands the case to a person who may take it",
            description =
                    "Your claim ends. The case stands first in their GET /v1/work until the time that is answered, then goes back to the queue. 422 where they"
                            + " may not be given it, whatever the reason; 409 where as much as may be waits for them already.")
    public Uni<WaitingView> handOver(
            @Size(max = 100) String claimId, @NotNull @Valid HandOverRequest request) {
        return putting.handOver(
                        shown.of(claimId, request.fencingToken()), new ReviewerId(request.to()))
                .map(ShownClaims::done)
                .map(WaitingView::of);
    }
}
