package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.claim.ClaimCase.Answer;

/// Where moderators get their next case.
@Path("/v1/claims")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
class ClaimResource {

    private final ClaimCase claiming;
    private final RenewClaim renewing;
    private final ReleaseClaim releasing;
    private final ShownClaims shown;

    ClaimResource(
            ClaimCase claiming, RenewClaim renewing, ReleaseClaim releasing, ShownClaims shown) {
        this.claiming = claiming;
        this.renewing = renewing;
        this.releasing = releasing;
        this.shown = shown;
    }

    @POST
    @Operation(
            summary = "Claims the most urgent case that you may see",
            description =
                    "201 with the claim and the case, the same again while you hold one; 204 when nothing waits for you; 409 during a break. Everything you"
                            + " do on the case needs the fencing token. breakDue says that it is time for a break.")
    public Uni<RestResponse<ClaimView>> claim(
            @RequestBody(required = false) @Valid @Nullable ClaimRequest request) {
        return claiming.claim(shown.claimant(request == null ? null : request.region()))
                .map(answer ->
                        switch (answer) {
                            case Answer.Given(ClaimView claim) ->
                                    RestResponse.status(RestResponse.Status.CREATED, claim);
                            case Answer.NothingWaits _ -> RestResponse.noContent();
                            case Answer.OnBreak(Instant since) ->
                                    throw ProblemException.conflict(
                                            "break",
                                            "over",
                                            "your break, under way since "
                                                    + since
                                                    + ", ended first: POST /v1/breaks/end");
                        });
    }

    @POST
    @Path("/{claimId}/renewal")
    @Operation(summary = "Starts the lease of your claim anew")
    public Uni<ClaimView> renew(
            @Size(max = 100) String claimId, @NotNull @Valid RenewalRequest request) {
        return renewing.renew(shown.of(claimId, request.fencingToken())).map(ShownClaims::done);
    }

    @DELETE
    @Path("/{claimId}")
    @Operation(
            summary = "Gives the case back",
            description =
                    "TOO_HARD never counts against you; thenBreak begins a break in the same moment.")
    public Uni<RestResponse<Void>> drop(
            @Size(max = 100) String claimId, @NotNull @Valid ReleaseRequest request) {
        return release(claimId, request);
    }

    @POST
    @Path("/{claimId}/release")
    @Operation(
            summary = "Gives the case back",
            description = "The same as DELETE, for clients that cannot send a body with it.")
    public Uni<RestResponse<Void>> release(
            @Size(max = 100) String claimId, @NotNull @Valid ReleaseRequest request) {
        return releasing
                .release(shown.of(claimId, request.fencingToken()), request)
                .map(held -> {
                    ShownClaims.done(held);
                    return RestResponse.noContent();
                });
    }
}
