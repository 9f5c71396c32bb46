package steward.intake.status;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.SubmissionId;
import steward.intake.client.CallingClient;

/// What became of a submission.
@Path("/v1/submissions")
@Tag(name = "Submissions")
@RolesAllowed(Roles.PRODUCT)
@Produces(MediaType.APPLICATION_JSON)
class SubmissionResource {

    private final FindStatus findStatus;
    private final CallingClient caller;

    SubmissionResource(FindStatus findStatus, CallingClient caller) {
        this.findStatus = findStatus;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Where a submission stands",
            description =
                    "Role: product; only the client's own, else 404. Just after it was accepted this waits up to 2 s for it.")
    public Uni<StatusView> get(@PathParam("id") SubmissionId id) {
        return findStatus
                .find(caller.get(), id)
                .map(found -> StatusView.of(found.orElseThrow(ProblemException::notFound)));
    }
}
