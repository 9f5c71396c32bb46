package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.access.Roles;

/// The register of people. Only the cell that serves `global` has it.
@Path("/v1/people")
@Consumes(MediaType.APPLICATION_JSON)
class PeopleResource {

    static final String PERSON = "[A-Za-z0-9][A-Za-z0-9._:@|-]{0,99}";

    private final RegisterPerson registering;
    private final EndAccess ending;
    private final ShowPeople showing;
    private final Callers callers;

    PeopleResource(
            RegisterPerson registering, EndAccess ending, ShowPeople showing, Callers callers) {
        this.registering = registering;
        this.ending = ending;
        this.showing = showing;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "Who may do what, by id",
            description =
                    "An operator sees everyone; a lead or auditor those of their regions, and of their firm and site where they belong to one.")
    public Uni<PeopleView> list(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return showing.page(after, limit, callers.sight());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR})
    @Operation(summary = "What one person may do")
    public Uni<PersonView> show(@Pattern(regexp = PERSON) String id) {
        return showing.one(id, callers.sight()).map(PeopleResource::found);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD})
    @Operation(
            summary = "Registers a person, or changes what they may do",
            description =
                    "The whole of it: what is left out is granted no more. Takes effect within seconds in every service, and gives access back where it was"
                            + " ended. Nobody changes their own access. A lead of a vendor registers moderators of that vendor, within what they may do themselves;"
                            + " clearances are an operator's to grant. 409 where a firm has no seat left.")
    public Uni<RestResponse<PersonView>> put(
            @Pattern(regexp = PERSON) String id, @NotNull @Valid PersonRequest request) {
        return registering
                .register(id, request, callers.grants())
                .map(done ->
                        done.isNew()
                                ? RestResponse.status(RestResponse.Status.CREATED, done.person())
                                : RestResponse.ok(done.person()));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.OPERATOR, Roles.LEAD})
    @Operation(
            summary = "Ends a person's access now",
            description =
                    "Takes effect within seconds in every service, whatever the person's token says; the case they hold goes back to the queue. Ending it again"
                            + " changes nothing. Nobody ends their own.")
    public Uni<PersonView> end(@Pattern(regexp = PERSON) String id) {
        return ending.end(id, callers.grants()).map(PeopleResource::found);
    }

    private static PersonView found(@Nullable PersonView view) {
        if (view == null) {
            throw ProblemException.notFound();
        }
        return view;
    }
}
