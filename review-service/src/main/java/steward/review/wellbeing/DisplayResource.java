package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Violation;
import steward.audit.Actor;

/// How content is shown to whoever asks.
@Path("/v1/wellbeing/display")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.SPECIALIST, Roles.LEAD, Roles.AUDITOR})
class DisplayResource {

    private final ChooseDisplay choosing;
    private final Protection protection;
    private final CurrentCaller current;

    DisplayResource(ChooseDisplay choosing, Protection protection, CurrentCaller current) {
        this.choosing = choosing;
        this.protection = protection;
        this.current = current;
    }

    @GET
    @Operation(summary = "How content of each harm is shown to you")
    public Uni<DisplayView> show() {
        return choosing.chosen(current.get().id())
                .map(chosen -> DisplayView.of(protection.harms(), chosen));
    }

    @PUT
    @Operation(
            summary = "Chooses how content of each harm is shown to you",
            description =
                    "The whole of it; a harm that is left out is shown as the installation says. As strict as you like, and never looser than the floor of the harm.")
    public Uni<DisplayView> choose(@NotNull @Valid DisplayRequest request) {
        Caller caller = current.get();
        List<Violation> flaws = request.flaws(protection.harms());
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws);
        }
        return choosing.choose(
                        caller.id(),
                        request.harms(),
                        Actor.of(
                                caller,
                                Roles.MODERATOR,
                                Roles.SPECIALIST,
                                Roles.LEAD,
                                Roles.AUDITOR))
                .replaceWith(() -> DisplayView.of(protection.harms(), request.harms()));
    }
}
