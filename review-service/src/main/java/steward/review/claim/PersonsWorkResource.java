package steward.review.claim;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.review.wellbeing.OwnPeople;

/// The work of one person, for those who lead them.
@Path("/v1/people/{id}/work")
@RolesAllowed(Roles.LEAD)
class PersonsWorkResource {

    private final ShowPersonsWork showing;
    private final OwnPeople people;
    private final CurrentCaller current;
    private final Claimants claimants;

    PersonsWorkResource(
            ShowPersonsWork showing, OwnPeople people, CurrentCaller current, Claimants claimants) {
        this.showing = showing;
        this.people = people;
        this.current = current;
        this.claimants = claimants;
    }

    @GET
    @Operation(
            summary = "What one of your people holds, has aside, and decided today",
            description =
                    "For a lead of theirs: of one of their regions, and of their firm and site where the lead belongs to one; 404 for everybody else, and for oneself. No content. Each look is written down.")
    public Uni<PersonsWorkView> show(@Size(max = 100) String id) {
        Caller lead = current.get();
        if (!people.include(lead, id)) {
            throw ProblemException.notFound();
        }
        return showing.of(id, lead, claimants.regionsOf(lead), people.zoneOf(id));
    }
}
