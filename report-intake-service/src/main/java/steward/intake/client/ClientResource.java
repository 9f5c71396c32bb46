package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;

/// Registration of product systems.
@Path("/v1/clients")
@Tag(name = "Clients")
@RolesAllowed(Roles.OPERATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClientResource {

    private final RegisterClient registerClient;
    private final ChangeClient changeClient;
    private final ListClients listClients;
    private final CurrentCaller caller;

    ClientResource(
            RegisterClient registerClient,
            ChangeClient changeClient,
            ListClients listClients,
            CurrentCaller caller) {
        this.registerClient = registerClient;
        this.changeClient = changeClient;
        this.listClients = listClients;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Register a client",
            description = "Role: operator. 409 when the id is taken.")
    public Uni<RestResponse<ClientView>> register(@Valid @NotNull ClientRequest request) {
        Client client = request.client();
        return registerClient
                .register(client, Actor.of(caller.get(), Roles.OPERATOR))
                .map(added -> {
                    if (!added) {
                        throw ProblemException.conflict(
                                "id",
                                "taken",
                                "an id that is not registered; or PUT to change this one");
                    }
                    return RestResponse.ResponseBuilder.create(
                                    RestResponse.Status.CREATED, ClientView.of(client))
                            .location(URI.create("/v1/clients/" + client.id()))
                            .build();
                });
    }

    @GET
    @Operation(summary = "All clients with their flaggers", description = "Role: operator.")
    public Uni<List<ClientView>> list() {
        return listClients
                .list()
                .map(clients ->
                        clients.values().stream()
                                .map(ClientView::of)
                                .sorted(Comparator.comparing(ClientView::id))
                                .toList());
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change or suspend a client",
            description = "Role: operator. The whole registration is replaced; flaggers stay.")
    public Uni<RestResponse<Void>> change(
            @PathParam("id") String id, @Valid @NotNull ClientRequest request) {
        if (!id.equals(request.id())) {
            throw ProblemException.invalid("id", "same", "the id of the path");
        }
        return changeClient
                .change(request.client(), Actor.of(caller.get(), Roles.OPERATOR))
                .map(ClientResource::doneOrNotFound);
    }

    static RestResponse<Void> doneOrNotFound(boolean done) {
        if (!done) {
            throw ProblemException.notFound();
        }
        return RestResponse.noContent();
    }
}
