package steward.review.enforcement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.access.Scope;
import steward.review.policy.CellConfig;

/// What product systems were asked to do and have not answered.
@Path("/v1/enforcements")
@Produces(MediaType.APPLICATION_JSON)
class EnforcementResource {

    private final OpenEnforcements enforcements;
    private final CurrentCaller current;
    private final CellConfig cell;

    EnforcementResource(OpenEnforcements enforcements, CurrentCaller current, CellConfig cell) {
        this.enforcements = enforcements;
        this.current = current;
        this.cell = cell;
    }

    @GET
    @RolesAllowed({Roles.LEAD, Roles.OPERATOR})
    @Operation(
            summary = "Lists requests that no product system has answered",
            description =
                    "Roles: lead, within regions and markets; operator, within regions. `state`: `stuck`, those that are asked for no more, or `waiting`.")
    public Uni<OpenEnforcementView.Page> open(
            @QueryParam("state") @DefaultValue("stuck") String state,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        Caller caller = current.get();
        List<String> regions =
                cell.regions().stream().filter(caller.regions()::covers).sorted().toList();
        // Operators see no content, so that no market is closed to them.
        Scope markets = caller.has(Roles.OPERATOR) ? Scope.all() : caller.markets();
        return enforcements
                .find(regions, markets, isStuck(state), after, limit + 1)
                .map(found -> OpenEnforcementView.Page.of(found, limit));
    }

    private static boolean isStuck(String state) {
        return switch (state) {
            case "stuck" -> true;
            case "waiting" -> false;
            case String _ -> throw ProblemException.unknownValue("state", "stuck, waiting");
        };
    }
}
