package steward.review.acknowledgement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;
import steward.review.policy.GlobalCell;

/// Changes of the rules in force. Only where the library is kept.
@Path("/v1/policies/changes")
class PolicyChangeResource {

    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}";

    private final AcknowledgeChange acknowledging;
    private final ShowStuck stuck;
    private final GlobalCell cell;

    PolicyChangeResource(AcknowledgeChange acknowledging, ShowStuck stuck, GlobalCell cell) {
        this.acknowledging = acknowledging;
        this.stuck = stuck;
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
                    "With what you have acknowledged and until when you may go on without. What a version says differently: `GET /v1/policies/library/{kind}/{id}/{version}/differences`."
                            + " `quiz` has what you are asked before you acknowledge, in `language` where it is there, else in English.")
    public Uni<ChangesView> changes(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("language") @Pattern(regexp = LANGUAGE) @Nullable String language) {
        return acknowledging.feed(cell.caller(), limit, language).map(ChangesView::new);
    }

    @GET
    @Path("/stuck")
    @RolesAllowed(Roles.LEAD)
    @Operation(
            summary = "Who of your people cannot get past the questions about a change",
            description =
                    "Their ids and the changes, nothing of what they answered. A page looks at `limit` people, and shows yours.")
    public Uni<StuckView> stuck(
            @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(500) int limit) {
        return stuck.stuck(cell.caller(), after, limit);
    }

    @POST
    @Path("/{change}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MODERATOR, Roles.LEAD})
    @Operation(
            summary = "Says that you have read a change",
            description =
                    "Its categories are given to you again if they were kept from you. Again changes nothing; 404 where you were not asked. Where the change has a"
                            + " quiz, with its `sheet` and the chosen places per question, both counted from 0: 200 with the explanations if all is right; 422 with the"
                            + " explanation of each question that is wrong, and nothing is acknowledged; 409 for another sheet than the last; 429 during a pause. 204"
                            + " where nothing is asked.")
    public Uni<RestResponse<ExplanationsView>> acknowledge(
            @Size(max = 100) String change,
            @RequestBody(required = false) @Valid @Nullable AcknowledgementRequest request) {
        return acknowledging
                .acknowledge(
                        change,
                        request == null ? AcknowledgementRequest.NOTHING : request,
                        cell.caller())
                .map(explanations ->
                        explanations.isEmpty()
                                ? RestResponse.noContent()
                                : RestResponse.ok(new ExplanationsView(explanations)));
    }
}
