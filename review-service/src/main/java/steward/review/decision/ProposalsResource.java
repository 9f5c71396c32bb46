package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.CurrentCaller;
import steward.access.Roles;

/// Where second persons find what waits for them.
@Path("/v1/proposals")
class ProposalsResource {

    private final ReviewProposal reviewing;
    private final SecondPerson persons;
    private final CurrentCaller current;

    ProposalsResource(ReviewProposal reviewing, SecondPerson persons, CurrentCaller current) {
        this.reviewing = reviewing;
        this.persons = persons;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD})
    @Operation(
            summary = "Decisions of others that wait for a second person",
            description = "By severity; within your scope, never your own.")
    public Uni<OpenProposalsView> open(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reviewing.open(persons.of(current.get()), after, limit);
    }
}
