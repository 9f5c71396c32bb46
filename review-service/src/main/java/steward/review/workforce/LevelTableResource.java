package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.review.certification.LevelTableView;

/// Which scores reach which level, client by client.
@Path("/v1/level-tables/{client}")
@Consumes(MediaType.APPLICATION_JSON)
class LevelTableResource {

    private static final String CLIENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final AgreeOnLevels agreeing;
    private final Callers callers;

    LevelTableResource(AgreeOnLevels agreeing, Callers callers) {
        this.agreeing = agreeing;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.OPERATOR, Roles.LEAD, Roles.AUDITOR})
    @Operation(summary = "The versions of a client's table of levels, newest first")
    public Uni<LevelTablesView> versions(@Pattern(regexp = CLIENT) String client) {
        callers.caller();
        return agreeing.versions(client).map(LevelTablesView::new);
    }

    @POST
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.OPERATOR})
    @Operation(
            summary = "Proposes the next version of a client's table of levels",
            description =
                    "The names of the levels are the client's own, lowest first. Rules of one test and level are asked for together. It certifies nothing until somebody"
                            + " else approves it.")
    public Uni<RestResponse<LevelTableView>> propose(
            @Pattern(regexp = CLIENT) String client, @NotNull @Valid LevelTableRequest request) {
        Caller caller = callers.caller();
        return agreeing.propose(request.tableOf(client), actor(caller), caller.id())
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/{version}/approval")
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.OPERATOR})
    @Operation(
            summary = "Puts a proposed table into force, on the client's word",
            description =
                    "By somebody else than who proposed it. From then on the certificates of everyone are read by it, in every service.")
    public Uni<LevelTableView> approve(
            @Pattern(regexp = CLIENT) String client,
            @Min(1) int version,
            @NotNull @Valid ApprovalRequest request) {
        Caller caller = callers.caller();
        return agreeing.approve(client, version, actor(caller), caller.id(), request.reference())
                .map(view -> view.orElseThrow(LevelTableResource::notToApprove));
    }

    private static ProblemException notToApprove() {
        return ProblemException.conflict(
                "version",
                "proposed-by-another",
                "a version that somebody else proposed and nobody has approved");
    }

    private static Actor actor(Caller caller) {
        return Actor.of(caller, Roles.POLICY_MANAGER, Roles.OPERATOR);
    }
}
