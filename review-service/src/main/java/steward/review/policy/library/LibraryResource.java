package steward.review.policy.library;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.Roles;
import steward.review.difference.Difference;
import steward.review.policy.GlobalCell;

/// The policy library, version by version. Only the cell that serves `global` has it.
@Path("/v1/policies/library")
@Consumes(MediaType.APPLICATION_JSON)
class LibraryResource {

    private final ReadLibrary reading;
    private final MovePart moving;
    private final GlobalCell door;

    LibraryResource(ReadLibrary reading, MovePart moving, GlobalCell door) {
        this.reading = reading;
        this.moving = moving;
        this.door = door;
    }

    @GET
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The versions of all parts, and where each stands",
            description =
                    "In the order of kind, id and version. owedReview=true: only what was released in an emergency and nobody else has reviewed yet.")
    public Uni<LibraryView> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable Standing state,
            @QueryParam("owedReview") @DefaultValue("false") boolean owedReview,
            @QueryParam("after") @DefaultValue("") @Size(max = 200) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        door.caller();
        return reading.list(view ->
                        (kind == null || view.kind().equals(kind))
                                && (state == null || view.state() == state)
                                && (!owedReview || view.owesReview()))
                .map(found -> LibraryView.page(found, after, limit));
    }

    @GET
    @Path("/{kind}/{id}/{version}")
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "One version: what it says, and what was done to it",
            description = "What a quiz says is not shown to moderators, leads and specialists.")
    public Uni<VersionView> show(String kind, String id, String version) {
        return reading.show(Entries.key(kind, id, version), door.caller());
    }

    @GET
    @Path("/{kind}/{id}/{version}/differences")
    @RolesAllowed({
        Roles.MODERATOR,
        Roles.LEAD,
        Roles.SPECIALIST,
        Roles.POLICY_MANAGER,
        Roles.ANALYST,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "What a version says differently than another one",
            description =
                    "Field by field, texts word by word. Without `from` everything that the version says is new.")
    public Uni<List<Difference>> differences(
            String kind, String id, String version, @QueryParam("from") @Nullable String from) {
        return reading.differences(
                from == null ? null : Entries.key(kind, id, from),
                Entries.key(kind, id, version),
                door.caller());
    }

    @POST
    @Path("/{kind}/{id}/{version}/steps")
    @RolesAllowed(Roles.POLICY_MANAGER)
    @Operation(
            summary = "Takes a version one step on its way",
            description =
                    "SUBMIT a draft; SEND_BACK or APPROVE what was submitted, as somebody who has not written on it; WITHDRAW a draft or what was approved; CONFIRM or"
                            + " REJECT what was released in an emergency, as somebody who had no part in it.")
    public Uni<EntryView> step(
            String kind, String id, String version, @NotNull @Valid StepRequest request) {
        return moving.move(
                Entries.key(kind, id, version), request.step(), request.note(), door.caller());
    }
}
