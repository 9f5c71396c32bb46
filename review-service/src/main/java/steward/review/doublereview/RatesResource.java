package steward.review.doublereview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import steward.review.queue.Reach;

/// Where those who answer for quality say how much is read twice.
@Path("/v1/double-review/rates")
class RatesResource {

    private final SetRates setting;
    private final CurrentCaller current;
    private final CellConfig cell;

    RatesResource(SetRates setting, CurrentCaller current, CellConfig cell) {
        this.setting = setting;
        this.current = current;
        this.cell = cell;
    }

    @GET
    @RolesAllowed({Roles.QUALITY, Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "Shows how much of a region is read twice",
            description = "Revision 0: nothing was set, and nothing is read twice.")
    public Uni<RatesView> rates(@QueryParam("region") @NotBlank @Size(max = 40) String region) {
        Caller caller = allowed();
        requireInScope(region, caller);
        return setting.of(region, Actor.of(caller, Roles.QUALITY, Roles.LEAD, Roles.AUDITOR));
    }

    @PUT
    @RolesAllowed({Roles.QUALITY, Roles.LEAD})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets how much of a region is read twice",
            description =
                    "The whole, in per cent with two decimals; of the rates that apply to a judgement the highest counts. Send the revision that you saw: 409 where"
                            + " somebody has set others since.")
    public Uni<RatesView> set(@NotNull @Valid SetRatesRequest request) {
        Caller caller = allowed();
        requireInScope(request.region(), caller);
        return setting.set(
                        request.region(),
                        request.revision(),
                        request.toRates(),
                        caller.id(),
                        Actor.of(caller, Roles.QUALITY, Roles.LEAD))
                .map(found ->
                        found.orElseThrow(() ->
                                ProblemException.conflict(
                                        "revision",
                                        "latest",
                                        "the revision that is in force: read it, and set yours anew")));
    }

    /// The sample is drawn from all who work here: an outside firm neither sees nor sets how often it is looked at.
    private Caller allowed() {
        Caller caller = current.get();
        if (caller.vendor() != null) {
            throw ProblemException.forbidden(
                    "somebody of no outside firm: firms do not set how often they are read again");
        }
        return caller;
    }

    private void requireInScope(String region, Caller caller) {
        if (!Reach.of(caller, cell.regions()).regions().contains(region)) {
            throw ProblemException.invalid("region", "in-scope", "a region of yours");
        }
    }
}
