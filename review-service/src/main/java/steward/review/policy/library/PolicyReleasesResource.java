package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.Roles;
import steward.review.policy.GlobalCell;

/// Releases of the policy. Only the cell that serves `global` makes them.
@Path("/v1/policies/releases")
@Consumes(MediaType.APPLICATION_JSON)
class PolicyReleasesResource {

    private final ReleaseParts releasing;
    private final ReadLibrary reading;
    private final GlobalCell door;

    PolicyReleasesResource(ReleaseParts releasing, ReadLibrary reading, GlobalCell door) {
        this.releasing = releasing;
        this.reading = reading;
        this.door = door;
    }

    @GET
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(summary = "The releases, the latest first, with the parts that each names")
    public Uni<List<ReleaseView>> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        door.caller();
        return reading.releases(limit);
    }

    @POST
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Schedules approved versions and releases them together",
            description =
                    "The release takes effect after the lead (90 s unless set otherwise), a part in it on its first day. With `emergency` drafts go out without another"
                            + " person's approval, which is owed afterwards; they must begin today. 200 with an empty release where everything begins later.")
    public Uni<RestResponse<ReleaseView>> release(@NotNull @Valid ReleaseRequest request) {
        return releasing
                .release(
                        request.parts().stream()
                                .map(part -> Entries.key(part.kind(), part.id(), part.version()))
                                .toList(),
                        request.emergency(),
                        door.caller())
                .map(view ->
                        view.release() == null
                                ? RestResponse.ok(view)
                                : RestResponse.status(RestResponse.Status.CREATED, view));
    }
}
