package steward.review.caseview;

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

/// One case.
@Path("/v1/cases/{caseId}")
class CaseResource {

    private final ShowCase showing;
    private final CurrentCaller current;

    CaseResource(ShowCase showing, CurrentCaller current) {
        this.showing = showing;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD, Roles.QUALITY, Roles.AUDITOR})
    @Operation(
            summary = "Shows a case",
            description =
                    "To the moderator who holds it, and to leads, the quality desk and auditors within their scope; 404 to everyone else.")
    public Uni<CaseView> show(@Size(max = 100) String caseId) {
        return showing.show(new CaseId(caseId), current.get())
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }
}
