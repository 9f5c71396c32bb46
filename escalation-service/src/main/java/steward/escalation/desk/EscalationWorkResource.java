package steward.escalation.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.SpecialistWork;
import steward.escalation.escalation.Update;

/// Where specialists work on escalations of their team. A step that the state does not allow is 409, and so is one whose `version` is not the newest.
@Path("/v1/escalations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SPECIALIST)
@Tag(name = "escalations")
class EscalationWorkResource {

    private final ChangeEscalation escalations;
    private final ResolveEscalation resolutions;
    private final CurrentCaller caller;
    private final Clock clock;

    EscalationWorkResource(
            ChangeEscalation escalations,
            ResolveEscalation resolutions,
            CurrentCaller caller,
            Clock clock) {
        this.escalations = escalations;
        this.resolutions = resolutions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/acknowledgement")
    @Operation(
            summary = "Takes an open escalation on",
            description =
                    "Role: specialist, own team. The body may name the `version` that was read.")
    public Uni<EscalationView> acknowledge(
            @PathParam("id") @NotBlank @Size(max = 100) String id,
            @NotNull @Valid AcknowledgementRequest request) {
        Caller who = caller.get();
        return escalations.change(
                named(id, who, request.version()),
                (found, _) ->
                        Uni.createFrom()
                                .item(() ->
                                        new SpecialistWork(found, who.reviewer(), now())
                                                .acknowledge()));
    }

    @POST
    @Path("/updates")
    @Operation(
            summary = "Says how it goes on",
            description =
                    "Role: specialist, own team. INVESTIGATING, or WAITING_ON with `waitingOn`; the note stays in the team's records, whom it waits for is told.")
    public Uni<EscalationView> update(
            @PathParam("id") @NotBlank @Size(max = 100) String id,
            @NotNull @Valid UpdateRequest request) {
        Caller who = caller.get();
        Update update = request.toUpdate();
        return escalations.change(
                named(id, who, request.version()),
                (found, _) ->
                        Uni.createFrom()
                                .item(() ->
                                        new SpecialistWork(found, who.reviewer(), now())
                                                .update(update)));
    }

    @POST
    @Path("/resolution")
    @Operation(
            summary = "Answers: the cell that owns the case records the decision from it",
            description =
                    "Role: specialist, own team. VIOLATION needs a clause in force of the case's family (409 where it is not in force) and actions that the"
                            + " clause or the category allow (422). The rationale stays in the team's records.")
    public Uni<EscalationView> resolve(
            @PathParam("id") @NotBlank @Size(max = 100) String id,
            @NotNull @Valid ResolutionRequest request) {
        Caller who = caller.get();
        return resolutions.resolve(
                new ResolveEscalation.Command(
                        named(id, who, request.version()),
                        who.reviewer(),
                        request.toResolution(),
                        request.rationale()));
    }

    private static ChangeEscalation.Named named(String id, Caller who, @Nullable Long version) {
        return new ChangeEscalation.Named(
                new EscalationId(id), who.requireTeam(), version, Actor.of(who, Roles.SPECIALIST));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
