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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;

/// What a person chooses for themselves: categories that they do not want, and what they agree to be given. Nobody who leads them sees it.
@Path("/v1/people/{id}/choices")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.SPECIALIST, Roles.LEAD, Roles.OPERATOR})
class ChoicesResource {

    private final AmendPerson amending;
    private final ShowProfiles showing;
    private final KnownCategories categories;
    private final Callers callers;

    ChoicesResource(
            AmendPerson amending,
            ShowProfiles showing,
            KnownCategories categories,
            Callers callers) {
        this.amending = amending;
        this.showing = showing;
        this.categories = categories;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "What a person chose not to be given, and consented to",
            description = "Your own; an operator everyone's. Everyone else's is not found.")
    public Uni<ChoicesView> show(@Pattern(regexp = PeopleResource.PERSON) String id) {
        requireOwnOrOperator(id);
        return showing.choices(id).map(ChoicesResource::found);
    }

    @PUT
    @Operation(
            summary = "Chooses what not to be given, and what to consent to",
            description =
                    "The whole of it. An opt-out, and a consent that is left out and thereby withdrawn, takes effect at once: no case of the category is handed out"
                            + " any more, and one that is held goes back without counting against anyone.")
    public Uni<ChoicesView> choose(
            @Pattern(regexp = PeopleResource.PERSON) String id,
            @NotNull @Valid ChoicesRequest request) {
        Caller caller = requireOwnOrOperator(id);
        Choices choices = request.choices();
        return categories
                .require(choices)
                .chain(() ->
                        amending.amend(
                                new AmendPerson.Change(
                                        id,
                                        Actor.of(
                                                caller,
                                                Roles.OPERATOR,
                                                Roles.MODERATOR,
                                                Roles.SPECIALIST,
                                                Roles.LEAD),
                                        "choose-work",
                                        choices::in),
                                _ -> {}))
                .map(ChoicesView::of);
    }

    private Caller requireOwnOrOperator(String id) {
        Caller caller = callers.caller();
        if (!caller.id().equals(id) && !caller.has(Roles.OPERATOR)) {
            throw ProblemException.notFound();
        }
        return caller;
    }

    private static ChoicesView found(@Nullable ChoicesView view) {
        if (view == null) {
            throw ProblemException.notFound();
        }
        return view;
    }
}
