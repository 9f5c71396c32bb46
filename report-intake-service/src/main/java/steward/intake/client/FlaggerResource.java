package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.CurrentCaller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.id.ClientId;

/// Registration of the flaggers of product systems.
@Path("/v1/clients/{id}/flaggers")
@Tag(name = "Clients")
@RolesAllowed(Roles.OPERATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class FlaggerResource {

    private final RegisterFlagger registerFlagger;
    private final SuspendFlagger suspendFlagger;
    private final CurrentCaller caller;

    FlaggerResource(
            RegisterFlagger registerFlagger, SuspendFlagger suspendFlagger, CurrentCaller caller) {
        this.registerFlagger = registerFlagger;
        this.suspendFlagger = suspendFlagger;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Register a flagger for a client",
            description = "Role: operator. Registering it anew replaces it and ends a suspension.")
    public Uni<RestResponse<Void>> flagger(
            @PathParam("id") ClientId id, @Valid @NotNull FlaggerRequest request) {
        return registerFlagger
                .register(id, request.flagger(), Actor.of(caller.get(), Roles.OPERATOR))
                .map(ClientResource::doneOrNotFound);
    }

    @DELETE
    @Path("/{flagger}")
    @Operation(summary = "Suspend a flagger", description = "Role: operator.")
    public Uni<RestResponse<Void>> suspend(
            @PathParam("id") ClientId id, @PathParam("flagger") String flagger) {
        return suspendFlagger
                .suspend(id, flagger, Actor.of(caller.get(), Roles.OPERATOR))
                .map(ClientResource::doneOrNotFound);
    }
}
