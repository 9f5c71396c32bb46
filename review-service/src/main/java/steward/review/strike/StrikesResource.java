package steward.review.strike;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;

/// The strikes of a case's author.
@Path("/v1/cases/{caseId}/strikes")
class StrikesResource {

    private final ShowStrikes showing;
    private final CurrentCaller current;

    StrikesResource(ShowStrikes showing, CurrentCaller current) {
        this.showing = showing;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "Shows the strikes of the author, and what the ladder would propose",
            description =
                    "To the moderator who holds the case, and to leads and auditors within their scope; 404 to everyone else. Nothing follows from strikes by itself.")
    public Uni<StrikesView> show(@Size(max = 100) String caseId) {
        return showing.show(new CaseId(caseId), current.get())
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }
}
