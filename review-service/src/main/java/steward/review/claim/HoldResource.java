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

/// Where moderators put the case in hand aside.
@Path("/v1/claims/{claimId}/hold")
@Consumes(MediaType.APPLICATION_JSON)
class HoldResource {

    private final PutAside putting;
    private final ShownClaims shown;

    HoldResource(PutAside putting, ShownClaims shown) {
        this.putting = putting;
        this.shown = shown;
    }

    @POST
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Puts the case aside for yourself",
            description =
                    "Your claim ends, and you may take another case. It waits for you at GET /v1/work until the time that is answered, then goes back to the"
                            + " queue. 409 for what is too urgent to wait, and where as much as may be waits for you already.")
    public Uni<WaitingView> hold(
            @Size(max = 100) String claimId, @NotNull @Valid RenewalRequest request) {
        return putting.hold(shown.of(claimId, request.fencingToken()))
                .map(ShownClaims::done)
                .map(WaitingView::of);
    }
}
