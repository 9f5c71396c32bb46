package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Violation;
import steward.audit.Actor;

/// What the register knows of a person: certificates, conflicts of interest, accommodations, shifts.
@Path("/v1/people/{id}/profile")
@Consumes(MediaType.APPLICATION_JSON)
class ProfileResource {

    private final AmendPerson amending;
    private final ShowProfiles showing;
    private final Callers callers;

    ProfileResource(AmendPerson amending, ShowProfiles showing, Callers callers) {
        this.amending = amending;
        this.showing = showing;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR, Roles.MODERATOR, Roles.SPECIALIST})
    @Operation(
            summary = "What the register knows of a person",
            description =
                    "Your own; an operator everyone's; a lead or auditor those of their regions, and of their firm and site. What a person chose not to be given is"
                            + " not in it, and accommodations are shown to the person and to operators.")
    public Uni<ProfileView> show(@Pattern(regexp = PeopleResource.PERSON) String id) {
        boolean own = callers.caller().id().equals(id);
        return showing.one(id, own ? Sight.EVERYONE : sightOfOthers(), own || isOperator())
                .map(view -> view.orElseThrow(ProblemException::notFound));
    }

    @PUT
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD})
    @Operation(
            summary = "Enters what is known of a person",
            description =
                    "The whole of it: a list that is left out is emptied. Certificates certify what the approved tables of levels say, until they expire. A lead of"
                            + " a vendor enters it for the moderators of that vendor; nobody for themselves.")
    public Uni<ProfileView> enter(
            @Pattern(regexp = PeopleResource.PERSON) String id,
            @NotNull @Valid ProfileRequest request) {
        Grants grants = callers.grants();
        List<Violation> flaws = request.flaws();
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws);
        }
        return amending.amend(
                        new AmendPerson.Change(
                                id,
                                Actor.of(grants.caller(), Roles.OPERATOR, Roles.LEAD),
                                "enter-profile",
                                request::in),
                        person -> Grants.require(grants.onChanging(person)))
                .chain(row -> showing.of(row, grants.caller().has(Roles.OPERATOR)));
    }

    private Sight sightOfOthers() {
        if (callers.caller().has(Roles.LEAD)
                || callers.caller().has(Roles.AUDITOR)
                || isOperator()) {
            return callers.sight();
        }
        throw ProblemException.notFound();
    }

    private boolean isOperator() {
        return callers.caller().has(Roles.OPERATOR);
    }
}
