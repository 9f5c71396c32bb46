package steward.review.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;
import steward.contracts.id.CaseId;
import steward.review.casework.Drafts.Saved;

/// What you have typed so far on the case you hold. Nobody else is shown it.
@Path("/v1/cases/{caseId}/draft")
@Consumes(MediaType.APPLICATION_JSON)
class DraftResource {

    private final Drafts drafts;
    private final CurrentCaller current;

    DraftResource(Drafts drafts, CurrentCaller current) {
        this.drafts = drafts;
        this.current = current;
    }

    /// The answer to a draft.
    ///
    /// @param revision to send with the next one
    record SavedView(int revision) {}

    @PUT
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Saves what you have typed on the case you hold",
            description =
                    "The whole draft, with the revision that was saved or read last; 409 where another window has saved since.")
    public Uni<SavedView> save(@Size(max = 100) String caseId, @NotNull @Valid DraftRequest draft) {
        return drafts.save(new CaseId(caseId), draft, current.get()).map(DraftResource::answer);
    }

    @GET
    @RolesAllowed(Roles.MODERATOR)
    @Operation(summary = "Gives back what you have typed on the case you hold; 404 without any")
    public Uni<DraftView> read(@Size(max = 100) String caseId) {
        return drafts.read(new CaseId(caseId), current.get())
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    private static SavedView answer(Saved saved) {
        return switch (saved) {
            case Saved.Done done -> new SavedView(done.revision());
            case Saved.Stale _ ->
                    throw ProblemException.conflict(
                            "revision",
                            "stale",
                            "the revision that GET gives; it may say more than yours");
            case Saved.NotFound _ -> throw ProblemException.notFound();
        };
    }
}
