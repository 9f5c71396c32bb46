package steward.review.automation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.audit.Actor;
import steward.review.policy.CellConfig;

/// What rules and models decide here, and whether they may go on.
@Path("/v1/automation/breakers")
class BreakerResource {

    private final CloseBreaker closing;
    private final CurrentCaller current;
    private final CellConfig cell;

    BreakerResource(CloseBreaker closing, CurrentCaller current, CellConfig cell) {
        this.closing = closing;
        this.current = current;
        this.cell = cell;
    }

    @GET
    @RolesAllowed({Roles.POLICY_MANAGER, Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "Lists how much rules and models decided, and which of them are stopped",
            description =
                    "Within your regions and markets, one per clause, market and source. `state`: `open`, those that are stopped, or `all`.")
    public Uni<BreakerView.Page> list(
            @QueryParam("state") @DefaultValue("all") String state,
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return closing.list(sightOf(current.get()), isOpen(state), after, limit)
                .map(found -> BreakerView.Page.of(found, limit));
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Lets a rule or model go on that was stopped",
            description = "Counting begins anew. One that is not stopped stays as it is.")
    public Uni<BreakerView> close(
            @Size(max = 100) String id, @NotNull @Valid ClosingRequest request) {
        Caller caller = current.get();
        return closing.close(
                        new CloseBreaker.Command(
                                id,
                                sightOf(caller),
                                Actor.of(caller, Roles.POLICY_MANAGER),
                                caller.id(),
                                request.note()))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(BreakerView::of);
    }

    private BreakersInSight sightOf(Caller caller) {
        return BreakersInSight.of(caller, cell.regions());
    }

    private static boolean isOpen(String state) {
        return switch (state) {
            case "open" -> true;
            case "all" -> false;
            case String _ -> throw ProblemException.unknownValue("state", "open, all");
        };
    }
}
