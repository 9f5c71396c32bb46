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

/// Where a tool says what its user had to look at.
@Path("/v1/claims/{claimId}/exposure")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MODERATOR)
class ExposureResource {

    private final ReportSeen reporting;
    private final ShownClaims shown;

    ExposureResource(ReportSeen reporting, ShownClaims shown) {
        this.reporting = reporting;
        this.shown = shown;
    }

    @POST
    @Operation(
            summary = "Says for how long what was visible in your claim",
            description =
                    "All since the claim began, by medium and whether it was seen as it is: totals only grow, so that the same may be sent again. What is beyond the"
                            + " time of the claim does not count. Send it before you decide: afterwards the claim is over. Without it half of the claim's time counts.")
    public Uni<ExposureView> report(
            @Size(max = 100) String claimId, @NotNull @Valid ExposureRequest request) {
        return reporting
                .report(shown.of(claimId, request.fencingToken()), request.all())
                .map(ShownClaims::done);
    }
}
