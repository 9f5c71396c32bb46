package steward.review.acknowledgement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import steward.access.Roles;
import steward.review.policy.GlobalCell;

/// Changes of the rules in force. Only where the library is kept.
@Path("/v1/policies/changes")
class PolicyChangeResource {

    private static final int NO_CONTENT = 204;

    private final AcknowledgeChange acknowledging;
    private final GlobalCell cell;

    PolicyChangeResource(AcknowledgeChange acknowledging, GlobalCell cell) {
        this.acknowledging = acknowledging;
        this.cell = cell;
    }

    /// The answer.
    record ChangesView(List<PolicyChangeView> changes) {}

    @GET
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            summary = "What changed about the rules, latest first",
            description =
                    "With what you have acknowledged and until when you may go on without. What a version says differently: `GET /v1/policies/library/{kind}/{id}/{version}/differences`.")
    public Uni<ChangesView> changes(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        return acknowledging.feed(cell.caller(), limit).map(ChangesView::new);
    }

    @POST
    @Path("/{change}/acknowledgement")
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD})
    @ResponseStatus(NO_CONTENT)
    @Operation(
            summary = "Says that you have read a change",
            description =
                    "Its categories are given to you again if they were kept from you. Again changes nothing; 404 where you were not asked.")
    public Uni<Void> acknowledge(@Size(max = 100) String change) {
        return acknowledging.acknowledge(change, cell.caller());
    }
}
