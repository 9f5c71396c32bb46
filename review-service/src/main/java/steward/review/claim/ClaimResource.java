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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.claim.HeldClaims.Held;

/// Where moderators get their next case.
@Path("/v1/claims")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
class ClaimResource {

    private final ClaimCase claiming;
    private final RenewClaim renewing;
    private final ReleaseClaim releasing;
    private final CurrentCaller current;
    private final Claimants claimants;

    ClaimResource(
            ClaimCase claiming,
            RenewClaim renewing,
            ReleaseClaim releasing,
            CurrentCaller current,
            Claimants claimants) {
        this.claiming = claiming;
        this.renewing = renewing;
        this.releasing = releasing;
        this.current = current;
        this.claimants = claimants;
    }

    @POST
    @Operation(
            summary = "Claims the most urgent case that you may see",
            description =
                    "201 with the claim and the case, the same again while you hold one; 204 when nothing waits for you. Everything you do on the case needs"
                            + " the fencing token.")
    public Uni<RestResponse<ClaimView>> claim(
            @RequestBody(required = false) @Valid @Nullable ClaimRequest request) {
        return claiming.claim(
                        claimants.of(current.get(), request == null ? null : request.region()))
                .map(claim ->
                        claim.map(held -> RestResponse.status(RestResponse.Status.CREATED, held))
                                .orElseGet(RestResponse::noContent));
    }

    @POST
    @Path("/{claimId}/renewal")
    @Operation(summary = "Starts the lease of your claim anew")
    public Uni<ClaimView> renew(
            @Size(max = 100) String claimId, @NotNull @Valid RenewalRequest request) {
        return renewing.renew(shown(claimId, request.fencingToken())).map(ClaimResource::done);
    }

    @DELETE
    @Path("/{claimId}")
    @Operation(summary = "Gives the case back", description = "TOO_HARD never counts against you.")
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
                .release(shown(claimId, request.fencingToken()), request.reason())
                .map(held -> {
                    done(held);
                    return RestResponse.noContent();
                });
    }

    private HeldClaims.Shown shown(String claimId, String token) {
        return claimants.shown(current.get(), claimId, token);
    }

    /// What was done; a problem where the claim is not in force, or not the caller's.
    static <T> T done(Held<T> held) {
        return switch (held) {
            case Held.Done<T>(T result) -> result;
            case Held.Stale<T> _ ->
                    throw ProblemException.conflict(
                            "fencingToken", "stale", "the token of your claim in force");
            case Held.NotFound<T> _ -> throw ProblemException.notFound();
        };
    }
}
